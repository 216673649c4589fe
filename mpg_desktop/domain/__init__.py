"""What we know about a family: plain Python, without Qt, SQL or PDF."""
