/** The longer texts of the page, in one table. */

export const TEXT = Object.freeze({
  noDay: "No day known",
  noVerdict: "no verdict is given",
  nothing: "No statement passes all of these filters.",
  drop: "Drop",
  more: "Show more",
  fewer: "Show fewer",
  inTitle: "in the title",
  another: "Wrong? Another name is",
  allByTime: "All statements, by time",
  signs: " no later than   → about whom   ⇄ who says otherwise",
  often: "Who stands against each other, or speaks of the other:",
  runsDown: "Subjects of both first; time runs down",
  howDisputes: "No dispute was found among these statements. A dispute is found where two speakers, on one subject, deny "
    + "what the other says, judge it the other way, refuse what is demanded, or give another number.",
  changes: "Changes of position",
  whyChanges: "Found where one speaker later says the opposite of earlier words on the same subject. No verdict is given.",
  howChanges: "No change of position was found. One is found where a speaker denies, judges or counts otherwise than on an "
    + "earlier day, on the same subject.",
  undrawable: "This browser cannot unpack what draws the graph (browsers can since 2023). The chronicle, the days, the disputes, "
    + "the table and every sentence are here all the same.",
  made: "Rules over the grammar of each sentence, and a learned model where one was used, found who speaks, how and what; "
    + "dates follow from the words of the text and the day of publication. Nobody’s words are judged true or false.",
  compare: "Choose two names: the subjects of both stand in rows, the words of each in a column, time runs down.",
  corrections: "Corrections stay in this browser until you save them. “graphkit build --corrections corrections.json” obeys them.",
  graphKeys: "Who speaks of whom. Arrow keys walk, Enter opens a name, E takes the next line, C centres, plus, minus and 0 zoom.",
});
