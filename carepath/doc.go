// Package carepath decides which help is open to whom, with the reason and the
// source, and what to ask next.
//
// A [Rulebook] is a set of rules that was checked as a whole: [Published] is
// the one that comes with the library. [Rulebook.Plan] takes a record to a
// [Plan]: a [Decision] for every rule and everybody it is for, the steps that
// are open, and the questions that would settle the rest.
//
//	book := carepath.Published()
//	plan := book.Plan(record, carepath.Options{})
//	for _, q := range plan.Questions { … }
//
// # Three values
//
// An outcome is eligible, not eligible or unknown, and it is exact. A record
// leaves every fact a span of values; eligible means that every completion of
// the missing answers makes it so, not eligible that none does. Nothing in
// between is rounded to either side. An unknown comes with the facts whose
// answer can still change it, exactly; a settled outcome with a set of reasons
// of which none can be left out. A source that does not say what it means is
// written down as such, by a [Condition] that is silent: what rests on it stays
// unknown, and nobody is asked.
//
// # Rules are data
//
// A [Rule] has criteria, a [Criterion] a condition over facts and its
// citations; [Decode] reads them from JSON, so that a service can add its own.
// A [Fact] says what a worker would ask, in plain words, and how it is read.
// [NewRulebook] refuses, all faults at once: what has no source; what looks at
// people whom the rule is not for; what lets recovery capital ration help, or
// more of it make anything worse.
//
// A rule is of one of four kinds: an intervention, a role in another's treatment,
// a duty of an authority's, and a prompt, which reminds a worker of something and
// decides nothing in their place. A prompt about safety is open or not known, and
// never closed by an answer: a low count on a checklist clears nobody
// ([RiskTool]), nor does a family's answer clear a child. It is in no plan for
// company at all, since its title alone would tell that somebody thinks of it.
//
// # What comes first
//
// A plan puts safety first, then support in people's own right, then engaging
// the relative, then joint work. Whoever is affected always has an offer that
// depends on nothing of the relative's. Before whatever involves two people
// stands a gate: what was not asked about safety never passes it.
//
// [Options.InCompany] plans as if nothing that is asked alone had been asked.
// What was asked alone then cannot change what is read out.
//
// In the view of one audience ([assessment.Record.For]) no rule behind that gate is
// decided, whatever the view holds: [Decision.Withheld].
//
// # Limits
//
// A decision is a prompt with sources and never a verdict: thresholds of
// safeguarding are professional judgement. Facts are taken to be independent of
// each other; a rule whose facts share an answer is marked dependent, and its
// unknowns may be more than they need be. A conflict between two informants
// keeps a fact open although both have answered, so that it is asked again. A
// rule may have some thousands of cases; more are refused when it is built. A
// person who would rather not say is not asked again: the fact is in
// [Decision.Declined].
package carepath
