package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

// column is what a column of the long table means. A column without words and
// without bounds takes any value of its type.
type column struct {
	name, title, about string
	kind               string // a type of Frictionless Table Schema
	required           bool
	words              []string
	low, high          *int
}

const (
	typeText    = "string"
	typeWhole   = "integer"
	typeDecimal = "number"
	typeDay     = "date"
	typeBoolean = "boolean"
)

// columns are those of the table in their order; the last eleven are those that
// examples/score writes.
func columns() []column {
	nought, hundred, one := 0, 100, 1
	capital := recoverycapital.DomainNotStated.Words()[1 : 1+recoverycapital.DomainCultural]
	var instruments, versions, scales []string
	for _, in := range family.Catalogue().Instruments {
		instruments, versions = append(instruments, in.ID), append(versions, in.Version)
		for _, s := range in.Scales {
			scales = append(scales, s.ID)
		}
	}
	return []column{
		{name: "line", title: "Line", about: "the line of the input, from 1", kind: typeWhole, required: true, low: &one},
		{name: "record", title: "Record", about: "the id of the record, a pseudonym; empty in a row of a fault", kind: typeText},
		{name: "day", title: "Day", about: "the day that the record is of", kind: typeDay},
		{name: "kind", title: "Kind of row", about: "a score; capital that people have themselves, that one brings to another, or that all listed bring together; a fault of a line that is no record", kind: typeText, required: true, words: []string{kindScore, kindOwn, kindPair, kindNetwork, kindFault}},
		{name: "member", title: "Person", about: "whose it is, a pseudonym; empty in a row of a network", kind: typeText},
		{name: "focal", title: "Person who uses", about: "for whose recovery it is, a pseudonym; in rows of capital", kind: typeText},
		{name: "response", title: "Response", about: "the place of the response in its record, from 0; in rows of scores", kind: typeWhole, low: &nought},
		{name: "informant", title: "Informant", about: "who gave the answers, a pseudonym; empty where it is not stated", kind: typeText},
		{name: "on", title: "Answered on", about: "the day of the answers; empty where it is not stated", kind: typeDay},
		{name: "domain", title: "Kind of capital", about: "the kind of recovery capital", kind: typeText, words: capital},
		{name: "sign", title: "Sign", about: "whether it helps recovery or stands against it; the two are never set against each other", kind: typeText, words: recoverycapital.SignNotStated.Words()[1:]},
		{name: "people", title: "People", about: "how many people the figure of a network is of", kind: typeWhole, low: &nought},
		{name: "members_listed", title: "Are these all", about: "whether the record says that these people are all", kind: typeText, words: assessment.ListedNotStated.Words()},
		{name: "at", title: "Place of the fault", about: "a JSON Pointer into the record; empty for all of it", kind: typeText},
		{name: "message", title: "Fault", about: "what is wrong there", kind: typeText},
		{name: "scale", title: "Scale", about: "the scale of the questionnaire", kind: typeText, words: unique(scales)},
		{name: "value", title: "Score", about: "the score, where every item that applies was answered or a published rule does without; else empty, and never a guess", kind: typeDecimal},
		{name: "low", title: "Least score", about: "the least that the score can be, whatever the missing answers are", kind: typeDecimal},
		{name: "high", title: "Greatest score", about: "the most that the score can be, whatever the missing answers are", kind: typeDecimal},
		{name: "answered", title: "Answered", about: "how many items were answered, or how many parts of a figure", kind: typeWhole, low: &nought},
		{name: "items", title: "Items", about: "how many items, or parts of a figure, there are", kind: typeWhole, low: &nought},
		{name: "prorated", title: "Prorated", about: "whether a published rule made up for missing answers", kind: typeBoolean},
		{name: "percent_low", title: "Least share", about: "the least share of what was possible, of 100, rounded down", kind: typeWhole, low: &nought, high: &hundred},
		{name: "percent_high", title: "Greatest share", about: "the greatest share of what was possible, of 100, rounded up", kind: typeWhole, low: &nought, high: &hundred},
		{name: "instrument", title: "Questionnaire", about: "the questionnaire", kind: typeText, words: instruments},
		{name: "version", title: "Version", about: "the version of the questionnaire", kind: typeText, words: unique(versions)},
	}
}

// unique is each text once, in the order in which it first stands.
func unique(all []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, text := range all {
		if !seen[text] {
			out = append(out, text)
		}
		seen[text] = true
	}
	return out
}
