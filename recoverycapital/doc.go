// Package recoverycapital says what people have for a recovery, their own or
// another's, and what stands against it.
//
// The two are kept apart. [Appraiser.Appraise] gives a [Figure] for each domain
// and sign (positive, negative): what each member brings to a focal person, what
// all listed members bring together, and what people answered of themselves on
// instruments of recovery capital. A figure is the share of what was possible, as
// a span from 0 to 100, with the contributions that made it; [Figure.Explain]
// says it in plain words. A question that nobody answered widens the span and is
// never a zero. Two informants who disagree give the hull of what they said.
// Everybody counts alike: a friend as a sister does. A network is that of the
// people listed, and says so until the record says that these are all.
//
// How indicators and scales map to domains is a [Model]: data with a title, a
// version and its sources. [Published] comes with the library (social, physical,
// human, cultural), and [PublishedSecondReading] is another reading of the same
// (personal, family and social, community), both with equal weights, since no
// source weighs one thing against another. A service that hands out one
// questionnaire takes the model that uses it ([Model.Using]).
//
// # What it will not do
//
// There is no net figure: no source gives a weight of one unit of negative
// capital against one of positive. A caller who wants one has to name it as their
// own: see [Convention]. There are no bands and no prediction. Age, sex, illness,
// a family history of use, a hard upbringing and an unsettled life are not
// scored. And no figure may be used to ration help: see promise 5 in package
// carepath.
//
// The package also holds scoring keys of instruments that a person in recovery
// fills in ([Instruments]), and counts and indices of a network. They hold
// numbers, never wording.
package recoverycapital
