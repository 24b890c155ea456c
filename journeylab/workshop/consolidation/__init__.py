"""Several workshops become one."""
