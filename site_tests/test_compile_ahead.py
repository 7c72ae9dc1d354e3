"""What is compiled once after an installation leaves nothing to compile to the runs that follow."""

from generator.claims.pattern_store import read
from site_tests.test_pattern_store import files_in, run


def test_all_is_compiled_ahead(tmp_path):
    run(tmp_path, "-m", "generator.compile_ahead", PYTHONDONTWRITEBYTECODE="1")
    (file,) = files_in(tmp_path)
    kept = read(file)
    assert len(kept.codes) > 1_500
    assert len(kept.read) > 900
    assert len(list(tmp_path.rglob("*.pyc"))) > 600
    asked = "from generator.claims.claim import finders\nfrom generator.claims.passage import passage_of\n"
    asked += "print(sum(len(list(find(passage_of('合约期24个月，提前离网须付违约金200元，不退')))) for find in finders().values()))"
    before = file.read_bytes()
    assert int(run(tmp_path, "-c", asked).stdout) > 1
    assert file.read_bytes() == before
