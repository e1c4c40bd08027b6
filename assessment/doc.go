// Package assessment holds what has been said about one family and its network
// where somebody uses drugs or alcohol, and works out what it comes to.
//
// It begins with a [Record]: plain data, statements by informants about members
// of the family, friends and neighbours included. [Decode] reads one from JSON,
// strictly; a Go literal checked with [Record.Validate] serves as well. [Gather]
// folds the statements into a [Picture] of one day, which answers questions
// ([Picture.Impact], [Picture.ProblemUse], [Picture.Safety]) with a [Reading]
// each, and lists what everybody needs ([Picture.Needs]). What each person brings
// to another's recovery is the business of package recoverycapital, which help is
// open to whom that of package carepath. Whoever reads many thousands of families
// takes a [Decoder] and a [Gatherer], which use their memory again.
//
// # Ideas
//
// A [Span] is the set of values still possible, and its zero value is nothing
// known. It carries "not yet known" through every sum and comparison, so that a
// question which nobody answered never turns into a zero or a no.
//
// An absence is an answer too: not asked (the zero value of every vocabulary of
// answers), asked-unknown, asked-declined, not-applicable. Not applicable leaves
// a score's possible maximum; the others widen its span.
//
// Every statement has a [Source]: who said it, who wrote it down, when, and
// whether they were asked alone. The latest word of each informant counts, and
// where those differ the hull of them is what is left. A word without a date
// replaces nothing and is not replaced, nor is one where nobody is named. Some
// things count from one person only: what somebody is willing to do, from them;
// whom the focal person agrees to, from the focal person; whether somebody is
// affected, from them as long as they have an answer.
//
// Lists of members, ties and substances say whether they are complete ([Listed]).
// Until they are, nothing follows from somebody not being in them.
//
// # Questionnaires
//
// An [Instrument] is the scoring key of a questionnaire as data; [Instruments]
// has those about families, strain and children whose key has a source, and
// callers define their own. A [Key] is one that was checked, and scores a
// [Response], or rows of cells in bulk. A [Score] has the span that all answers
// would leave it in, how many were answered, and why the others were not; it has
// a value where every item that applies was answered, or where a published rule
// or the caller ([Key.Prorating]) says how to do without. Nothing is imputed from
// other people, and a person with nothing answered has no score, where programs
// for statistics may give 0. Cut-offs and thresholds go by the span, so that no
// later answer reverses them. Some answers call for attention whatever the score:
// see [Picture.RaisedFlags].
//
// [ImpactChanges] and [ResultChanges] set a picture at entry against one at
// review, with what is unknown counted and left out of denominators;
// [Key.CompareRaters] sets two raters side by side.
//
// Package assessment/statistics has what a sample shows of a scale: alpha,
// intraclass correlation, kappa, reliable change.
//
// # Safety
//
// Safety has rules of its own, beside [Picture.Safety]: a yes stands until a
// named worker reviews it; a no counts only from the person who might be harmed,
// asked alone; a child is never cleared by what a family says. What a checklist of
// risk came to stands beside an answer ([RiskCheck]): a low count is no answer and
// clears nobody. Where nothing is known, nobody is safe.
//
// # Privacy
//
// Every type that holds something about a person prints and logs as [redacted],
// and encoding/json refuses to write it, on purpose: call [Encode], by name, where
// a record is meant to leave. A record within a host's own JSON is read by
// [Decode]'s rules; results are not read back, but worked out again. Spans,
// percentages, dates, words and ids do print: they say nothing without the rest. Errors hold pointers and sentinels, never a value or
// a free key. What this cannot reach:
//
//   - fmt calls no methods on a field that is not exported, so that a host's
//     struct with an unexported record field prints it: export the field, or
//     give the struct a Format of its own.
//   - fmt calls no methods under a verb that is a mistake: %p with a value that
//     is no pointer, and %w with what is no error. go vet finds both.
//   - encoding/xml, encoding/gob and whatever else walks a value by reflection
//     ask no leave.
//
// # Limits and deviations
//
// Dates are days of the calendar, or a year, or a month ([PartialDate]), of the
// years 1000 to 9999. There is no clock: the day is the record's or the
// caller's. Somebody born on 29 February comes of age on 1 March.
//
// A record holds up to 100 people: a decision is made for every pair of them, and
// somebody must read it.
//
// A Picture keeps the lists of the record that it was gathered from: do not
// write to them while it is in use.
//
// Own word against own word: a member who says that they are not affected and
// rates an effect above none is affected. Such a rating, given later, is a
// change of mind and not an answer that was still missing. So is a member's own
// "no" after others have said that they are affected.
//
// A yes about safety that names nobody stands for everybody; once it names
// somebody it stands for one, and what it closed for others may open again.
//
// A ready total is a whole number: decimals that another program worked out have
// no place in a [Response].
//
// [Record.InCompany] leaves out the answers that flags of [Instruments] look at.
// It cannot know those of a host's own keys.
//
// # Who may see what
//
// [Record.For] is the record as one [Audience] may see it, for a purpose on a day:
// a record like any other, in which everything else is as if never asked. A
// person sees what they told, an agency what its own workers wrote down. Anything
// else takes a [Consent] in force of everybody whom a statement concerns: whom it
// is about, and who told it; or a worker's recorded [Override], which reaches
// agencies only. Nobody is shown what another said of them, or that they were named
// as a possible source of harm, unless whoever said it agrees. What is about
// nobody in particular is about everybody, and is shown to those who told it. A
// view says so in [Record.View] and never says that all people are listed.
//
// Consent is asked for one topic and purpose; a view is no wider for a purpose that
// nobody named. [Record.Why] tells the holder of the whole record why something
// is or is not shown. [Record.InCompany] is another cut: what may be worked out and
// read out with anybody present.
//
// To listen to a relative, and to support them in general, discloses nothing and
// takes no consent. Whether to override is for a named person to decide: nothing
// here does.
//
// Nothing here is a diagnosis, a threshold of safeguarding or a prediction. A
// rating above none is a need by policy, since no source sets a threshold.
package assessment
