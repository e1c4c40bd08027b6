// Package fictional makes families that do not exist, for tests, benchmarks and
// trying things out: as many as are wanted, each a valid [assessment.Record], and
// the same ones from the same seed on every machine.
//
//	families := fictional.New(1, fictional.Options{})
//	for record := range families.All() { … }
//
// Nothing in them is about anybody. Labels are roles ("Sister 3"), ids are made
// up, answers are drawn by lot: no frequency in them says anything of real
// families, and no figure worked out from them is a finding.
//
// # What they are like
//
// Shares are those of the lot, in hundredths of the families unless it says
// otherwise. Each is drawn by itself.
//
//	people               1: 3    2–4: 47    5–8: 33    9–15: 13    16–30: 3    31–50: 1
//	persons who use      none: 3    one: 72    two: 20    three: 5, as far as there are people
//	friends only, no kin 8
//	how much was asked   nothing, people are listed only: 3    little: 12    most: 60    nearly all: 25
//	                     of single answers: none, 25, 70 and 95
//	why there is none    not asked: 50    not known: 20    declined: 20    not applicable: 10
//	a second informant   says something about the same thing in 20, and may differ
//	an earlier word      of the same informant stands beside the later one in 5
//	services             none: 30, else one to four, with consents, overrides and meetings
//	hostile texts and ids 5: formulas, markup, quotes, other scripts, the longest there may be
//	cut down for somebody 2: what [assessment.Record.For] gives
//
// About six people of a family speak and the others are mostly listed, so
// that a document is seldom above 40 KB. One family in four calls nobody
// dangerous and is willing, so that help is open to somebody: left to the lot
// alone, hardly any would pass the safety gate.
//
// [Options.Even] makes families that are alike in size instead, for comparing the
// speed of programs.
//
// # The same everywhere
//
// A family depends on the seed, its number and the options, and on nothing else:
// no clock, no order of maps, no decimals. Numbers are drawn from PCG
// ([math/rand/v2.PCG], whose output Go promises to keep) by a multiplication that
// stands in this package. A version of this package that makes other families from
// a seed says so in the changelog: a test pins the first thousand.
package fictional
