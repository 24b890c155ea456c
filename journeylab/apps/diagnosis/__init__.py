"""The diagnosis, headless: evidence → analysis → tables, a report, and a draft map."""
