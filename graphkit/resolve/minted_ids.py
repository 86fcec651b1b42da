"""Mints the id of an actor from what the article and the tables tell of it."""

from graphkit.identity import fold, mint
from graphkit.records import ActorKind
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.linking.name_match import without_initials

# The word that ids have for the kind "organization". A change would change the ids of organizations
# in earlier builds.
ORGANIZATION_IN_IDS = "body"
# The kind of actor of an entity by its category; any other category is an organization.
KIND_OF_CATEGORY: dict[str, ActorKind] = {
    "person": "person",
    "country": "country",
    "place": "place",
    "event": "event",
}


def actor_id(entity: Entity, article: str) -> str:
    """Returns the id of an entity's actor, which is the same in every article, with one exception.

    The id is made of the Wikidata item if the entity has one, else of the kind and the folded name
    (for a person, without middle initials). The exception is a person without an entry whose name
    is one word ("Harlan"): that id is also made of ``article``, the article's id, since different
    people share a surname.
    """
    wikidata = entity.entry.wikidata if entity.entry else None
    if wikidata:
        return mint("actor", wikidata)
    alone = entity.category == "person" and not entity.entry and len(entity.name.split()) == 1
    name = without_initials(entity.name) if entity.category == "person" else entity.name
    seen = (fold(name), article) if alone else (fold(name),)
    return mint("actor", KIND_OF_CATEGORY.get(entity.category, ORGANIZATION_IN_IDS), *seen)
