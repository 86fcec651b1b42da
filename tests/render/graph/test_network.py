from graphkit.records import Timeline
from graphkit.render.claims import claims
from graphkit.render.graph.network import network


def test_speakers_and_what_they_speak_of_are_nodes_with_their_kind(tiny: Timeline) -> None:
    net = network(tiny.actors, claims(tiny))
    names = {actor.name: n for n, actor in enumerate(tiny.actors)}
    nodes = {node["id"]: node for node in net.nodes}
    assert set(nodes) == set(names.values())
    assert nodes[names["2020 bridge talks"]]["shape"] == "diamond"
    assert nodes[names["Ada Hill"]]["label"] == "Ada Hill"
    assert all(isinstance(node["x"], int) for node in net.nodes)


def test_an_edge_names_its_verb_and_knows_its_claims(tiny: Timeline) -> None:
    net = network(tiny.actors, claims(tiny))
    names = [actor.name for actor in tiny.actors]
    edges = {(names[e["from"]], names[e["to"]]): e for e in net.edges}
    assert edges["Ada Hill", "Springfield"]["label"] == "visited"
    assert edges["Ada Hill", "2020 bridge talks"]["members"] == [1]
    assert [e["id"] for e in net.edges] == list(range(len(net.edges)))


def test_the_hostile_timeline_is_drawn_too(hostile: Timeline) -> None:
    assert len(network(hostile.actors, claims(hostile)).nodes) == 1
