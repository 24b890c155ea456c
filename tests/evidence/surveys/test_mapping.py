"""A mapping of a survey: saved, read again, and answered where it is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from surveys import SIMPLE, read

from journeylab.evidence import Unreadable
from journeylab.evidence.files.content import Content
from journeylab.evidence.mapping import MappingLine, mapping_text, read_mapping, save_mapping

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)


def test_mapped_columns_and_no_others_are_scored():
    lines = (MappingLine("Speed", "wait", "Website", "1-10", "9"), MappingLine("wait ", "nowhere"))
    preview = read(SIMPLE, mapping=lines)
    found = preview.questions.set_index("question")
    assert found.index.tolist() == ["Speed", "wait"]
    assert found.loc["Speed", ["step", "channel", "scale_high"]].tolist() == ["wait", "web", 10]
    assert preview.unassigned == ("wait",)
    assert preview.source().mapping[1][:2] == ("wait", "nowhere")


def test_a_saved_mapping_reads_back_to_the_same_answers(tmp_path):
    first = read(SIMPLE, valid="1-5", missing="0")
    save_mapping(first.mapping, tmp_path / "map.csv")
    again = read(SIMPLE, mapping=read_mapping(tmp_path / "map.csv"))
    assert again.answers.equals(first.answers)
    assert again.mapping == first.mapping


def test_a_mapping_is_read_by_column_names_in_any_order():
    text = "Step;Column ;valid\npay; Q1 ;1-5\n"
    found = read_mapping(Content("map.csv", text.encode()))
    assert found == (MappingLine("Q1", "pay", "", "1-5", ""),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("question,step\nQ1,pay\n", "mapping_without_column"),
        ("column,step\n,pay\n", "mapping_line"),
        ("column,step\nQ1,pay\nQ2\nQ3,wait\n", "mapping_line"),
        ("column,valid\nQ1,high\n", "valid_malformed"),
    ],
)
def test_a_broken_mapping_names_its_line_or_column(text, code):
    with pytest.raises(Unreadable) as caught:
        read_mapping(Content("map.csv", text.encode()))
    assert caught.value.code == code


@given(st.lists(st.tuples(texts.filter(str.strip), texts, texts), min_size=1, max_size=5))
def test_any_mapping_text_reads_back(rows):
    lines = [
        MappingLine(column.strip(), step.strip(), channel.strip()) for column, step, channel in rows
    ]
    assert list(read_mapping(Content("m.csv", mapping_text(lines).encode()))) == lines


def test_a_column_called_by_a_sign_is_no_remark_and_a_remark_is_no_line():
    text = "column,step,channel\n# what the tool exports\n#,,\n#2,pay,\n"
    assert [line.column for line in read_mapping(Content("m.csv", text.encode()))] == ["#", "#2"]
