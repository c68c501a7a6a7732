"""What a clerk sees.  The only place where Qt may be imported."""
