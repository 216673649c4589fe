"""What people see: the only QtWidgets and QtGui of the program."""
