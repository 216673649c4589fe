"""The case that lies open: session, autosave, worker thread, idle lock (QtCore only)."""
