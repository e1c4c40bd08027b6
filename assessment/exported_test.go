package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/internal/redact/redacttest"
)

// notAboutPeople are the exported structs that hold nothing of anybody.
func notAboutPeople() []string {
	return []string{
		"Catalogue", "Key", "Instrument", "Item", "Coding", "Scale", "Cutoff", "Threshold", "Flag", "Proration", "Refusal", "Citation", // keys and sources
		"Span", "Interval", "Percent", "Day", "PartialDate", "Clock", // numbers and dates
		"FieldError", "ReliableChange",
	}
}

// TestEveryTypeAboutPeopleIsMarked fails on a new exported struct that is neither
// marked nor said to hold nothing of anybody.
func TestEveryTypeAboutPeopleIsMarked(t *testing.T) {
	t.Parallel()
	bare, err := redacttest.Unmarked(".")
	require.NoError(t, err)
	require.ElementsMatch(t, notAboutPeople(), bare, "a type that holds something of a person embeds redacted; any other is listed above")
}
