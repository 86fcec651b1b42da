"""Compares all articles: contrasts, changes of position, shared claims and publications."""

from collections.abc import Sequence

from msgspec import Struct

from graphkit.compare.compared_statements import compared_statements
from graphkit.compare.contrasts.all_contrasts import contrasted
from graphkit.compare.publications import publications
from graphkit.compare.same_claim.grouping_claims import shared_claims
from graphkit.compare.stories import Stories
from graphkit.records import Contrast, Finding, PositionChange, SharedClaim, TextPublication


class Comparison(Struct, frozen=True, kw_only=True):
    """What the articles of a build have to do with each other.

    ``contrasts`` are statements that stand against each other, ``changes`` those of one speaker
    that do, ``shared_claims`` the claims of several statements, ``publications`` the files.
    """

    contrasts: tuple[Contrast, ...]
    changes: tuple[PositionChange, ...]
    shared_claims: tuple[SharedClaim, ...]
    publications: tuple[TextPublication, ...]


def compare(findings: Sequence[Finding]) -> Comparison:
    """The comparison of some articles; it does not depend on their order."""
    said = compared_statements(findings)
    stories = Stories(findings)
    articles = {finding.article.id: finding.article for finding in findings}
    published = publications(tuple(articles.values()))
    own = {
        one.article: one for one in reversed(published) if one.path == articles[one.article].path
    }
    against, changes = contrasted(said, findings, stories)
    return Comparison(
        contrasts=against,
        changes=changes,
        shared_claims=shared_claims(said, stories, own, articles),
        publications=published,
    )
