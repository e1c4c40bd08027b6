// Package outcomes says how families fare between entry and review, one family at a
// time and for a cohort of any size: what share improved in each area of life, out of
// how many, and of how many that is not known.
//
// [Compare] works out one [Family] from a [Course]: its record at entry, at review and
// at later reviews. A [Tally] adds families up, [Tally.Results] reads the figures off.
// An [AgencyTally] keeps the same figures for each agency side by side.
//
// # What improved means
//
// Ratings of severity are an order and not a measure, so nothing is summed and nothing
// weighed against anything else (policy). Over all the ratings of an area of life that
// apply, of one member or of everybody in the family:
//
//	some better, none worse → improved
//	some worse, none better → worse
//	all the same            → same
//	some better, some worse → mixed
//
// A family in which the mother is better and the child worse has not improved.
// Mixed is known, and counts among what is known. What is settled is what every answer
// that is still possible leaves; all else is not known. So one more answer never turns
// a settled outcome round, and a question that nobody asked is never an improvement.
//
// Readings are those of [assessment.ImpactChanges]: what was said up to the entry is
// not heard again at the review, and informants who differ leave all between them
// possible. Who says that they are not affected has no effect where nobody rated one,
// as in [assessment.Picture.OwnNeed]; a rating above none after that is a change of
// mind, and may open again what was settled. What does not apply on one side is left out.
//
// # Three counts of the same thing
//
// Ratings are the finest: one for each question on which two times can be compared.
// Pairs are a member and the person whose use tells on them, in one area of life.
// Families are the family as a whole, in one area of life. The coarser the count, the
// more has to have been asked for it to be known. A family as a whole includes the
// people who are not in the record: as long as a record does not say that all members
// are listed, "nobody is worse" is not known, and [Results.Unlisted] counts those
// families.
//
// The areas of life are those of help in a member's own right. There is no figure for
// the other track, help to support another's treatment: what somebody needs for a role
// goes when they lay the role down, and nobody is better off for that.
//
// # Unknown
//
// What is not known is counted and never left out in silence. Each [Figures] has the
// share of all, as an interval from "none of the unknown improved" to "all of them
// did", and beside it the share of what is known with its own denominator. The second
// says nothing of those who were not asked, and those who were asked are seldom a fair
// sample of all. No figure says anything of safety: an improvement clears nobody.
//
// # Sustained
//
// An improvement is sustained where it is found at the review and at each later review
// up to one that is at least [Rule].SustainedFor days after it. There is no default:
// no source sets a number of days. Without a review so late, it is not known.
//
// # Agencies
//
// A family counts under every agency that was involved with it between entry and
// review. So the rows overlap and do not add up, which [AgencyResults] says again. They
// are no ranking: rows are in the order of ids. Nor do they say whose doing a change
// was: what one agency achieves may be helped or hindered by what another does (see
// [Sources]), families differ, and the library compares nobody with what would have
// happened otherwise.
//
// # Limits
//
// A tally takes the same memory however many families it has seen, and so cannot tell
// that one was added twice. Small numbers are not suppressed here: figures of a few
// families may give them away, so a report that leaves the service does that. Every
// type prints and logs as [redacted]; [assessment.Encode] is the way out, and
// results are not read back.
package outcomes
