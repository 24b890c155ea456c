"""A step board in a page, on a file."""

import pytest
from boards import step_board
from on_step_board import opened


@pytest.fixture
def file(tmp_path):
    return tmp_path / "shoes.journey"


@pytest.fixture
def board(browser_page, notebook_served, write_notebook, file):
    return opened(browser_page, notebook_served(write_notebook(step_board(file))).url)
