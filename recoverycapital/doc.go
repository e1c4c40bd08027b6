// Package recoverycapital says what each person brings to another's recovery,
// and what stands against it.
//
// The two are kept apart. For every member of a network, focal person, domain
// (social, physical, human, cultural) and sign (positive, negative), [Appraise]
// gives a [Figure]: the share of what was possible, as a span from 0 to 100,
// with the contributions that made it. A question that nobody answered widens
// the span and is never a zero. Two informants who disagree give the hull of
// what they said. Friends count as kin do.
//
// How indicators map to domains is a [Model]: data with a title, a version and
// its sources. [Published] is the one that comes with the library, with equal
// weights, since no source weighs one indicator against another.
//
// # What it will not do
//
// There is no net figure: no source gives a weight of one unit of negative
// capital against one of positive. There are no bands and no prediction. Age,
// sex, illness, a family history of use and a hard upbringing are not scored.
// And no figure may be used to ration help: see promise 5 in package carepath.
//
// The package also holds scoring keys of instruments that a person in recovery
// fills in: see [BARC10]. They hold numbers, never wording.
package recoverycapital
