package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/internal/redact/redacttest"
)

// notAboutPeople are the exported structs that hold nothing of anybody.
func notAboutPeople() []string {
	return []string{
		"Applies", "Case", "Cases", "Condition", "Criterion", "Definition", "Difference", "Document", "Dose",
		"Evaluator", "Expectation", "Fact", "FactSpan", "LocalFact", "LocalValue", "Options", "Override",
		"Resource", "RiskTool", "Rule", "RuleChange", "Rulebook", "Stretch", "Test", "Value", // rules, and what is said of rules
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
