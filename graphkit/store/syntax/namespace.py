"""The terms of ``ontology/graphkit.ttl`` as names of Python, for programs that use rdflib."""

from typing import ClassVar

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from graphkit.store.vocabulary import ONTOLOGY_IRI


class GK(DefinedNamespace):
    """graphkit's ontology: ``GK.said`` is the IRI of ``gk:said``; an unknown name is an error."""

    _fail = True
    _extras: ClassVar[list[str]] = ["from"]  # words of Python: GK["from"]
    _NS = Namespace(ONTOLOGY_IRI)

    Account: URIRef
    Actor: URIRef
    Candidate: URIRef
    Contrast: URIRef
    Dated: URIRef
    DescribedSource: URIRef
    Event: URIRef
    Passage: URIRef
    PositionChange: URIRef
    Publication: URIRef
    Relation: URIRef
    SharedClaim: URIRef
    Statement: URIRef
    Telling: URIRef
    about: URIRef
    aboutBasis: URIRef
    aboutFrom: URIRef
    aboutGranularity: URIRef
    aboutTo: URIRef
    actor: URIRef
    actorBasis: URIRef
    address: URIRef
    addressee: URIRef
    addresseeWords: URIRef
    article: URIRef
    asked: URIRef
    candidate: URIRef
    candidateActor: URIRef
    certainty: URIRef
    chance: URIRef
    changeBasis: URIRef
    changeKind: URIRef
    changeSpeaker: URIRef
    changeTopic: URIRef
    changeWords: URIRef
    chosen: URIRef
    claim: URIRef
    claimSpeaker: URIRef
    commitment: URIRef
    content: URIRef
    contrastBasis: URIRef
    contrastKind: URIRef
    contrastSubject: URIRef
    contrastWords: URIRef
    contrasts: URIRef
    copyOf: URIRef
    cue: URIRef
    current: URIRef
    cutReport: URIRef
    dateBasis: URIRef
    denied: URIRef
    describedSource: URIRef
    earlier: URIRef
    event: URIRef
    evidential: URIRef
    extractor: URIRef
    firstSaidOn: URIRef
    firstSide: URIRef
    fullestReport: URIRef
    granularity: URIRef
    happenedFrom: URIRef
    happenedTo: URIRef
    later: URIRef
    medium: URIRef
    namedBy: URIRef
    object: URIRef
    originName: URIRef
    origins: URIRef
    otherWordsReport: URIRef
    party: URIRef
    partyName: URIRef
    place: URIRef
    placeName: URIRef
    polarity: URIRef
    position: URIRef
    publicationBasis: URIRef
    publicationRole: URIRef
    publishedFrom: URIRef
    publishedOn: URIRef
    publishedText: URIRef
    publishedTo: URIRef
    publisherName: URIRef
    quoteKind: URIRef
    relation: URIRef
    replaces: URIRef
    report: URIRef
    reportedBy: URIRef
    reportedlySaid: URIRef
    reportingVerb: URIRef
    rule: URIRef
    said: URIRef
    saidFrom: URIRef
    saidGranularity: URIRef
    saidOn: URIRef
    saidOnGround: URIRef
    saidTo: URIRef
    score: URIRef
    secondSide: URIRef
    sentence: URIRef
    side: URIRef
    sideSource: URIRef
    sortDay: URIRef
    source: URIRef
    sourceKind: URIRef
    sourceLabel: URIRef
    sourceOf: URIRef
    subject: URIRef
    teller: URIRef
    telling: URIRef
    textDigest: URIRef
    through: URIRef
    to: URIRef
    toldIn: URIRef
    topic: URIRef
    verbatimReport: URIRef
