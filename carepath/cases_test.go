package carepath

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestPublishedCases runs the cases that stand beside the published criteria.
func TestPublishedCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	book := published()
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			cases, err := DecodeCases(data)
			require.NoError(t, err)
			require.NoError(t, cases.Run(book))
			again, err := assessment.Encode(cases)
			require.NoError(t, err)
			require.JSONEq(t, string(data), string(again), "nothing in it is lost")
		})
	}
}

func oneCase(expect ...Expectation) Cases {
	return Cases{Cases: []Case{{
		Name: "a is so", Why: "the rule asks for it", Record: hostRecord(map[FactID][]int{"a": {1}}), Expect: expect,
	}}}
}

func TestCasesRun(t *testing.T) {
	book := madeOf(t, oneRule(Yes("a")))
	for _, c := range []struct {
		name, why string
		expect    Expectation
		want      error
		says      string
	}{
		{"as expected", "nothing to say", Expectation{Rule: "one", Outcome: outcomeOf(OutcomeEligible)}, nil, ""},
		{
			"another outcome", "what the case is for",
			Expectation{Rule: "one", Outcome: outcomeOf(OutcomeUnknown)},
			ErrOutcome,
			"/cases/0/expect/0: comes to another outcome: eligible, and was expected to be unknown",
		},
		{
			"decided and was not to be", "a rule of another country",
			Expectation{Rule: "one"},
			ErrOutcome,
			"/cases/0/expect/0: comes to another outcome: eligible, and was expected to be decided for nobody",
		},
		{
			"no such rule", "a typing error must not pass",
			Expectation{Rule: "two", Outcome: outcomeOf(OutcomeEligible)},
			ErrNoCase,
			"/cases/0/expect/0: " + ErrNoCase.Error(),
		},
		{
			"nobody of that name", "the rule is for the family",
			Expectation{Rule: "one", Subject: "m0", Outcome: outcomeOf(OutcomeEligible)},
			ErrNoCase,
			"/cases/0/expect/0: " + ErrNoCase.Error(),
		},
		{"not decided, as expected", "no such rule", Expectation{Rule: "two"}, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			err := oneCase(c.expect).Run(book)
			if c.want == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, c.want)
			require.EqualError(t, err, c.says)
		})
	}
	require.ErrorIs(t, oneCase(Expectation{Rule: "one", Outcome: outcomeOf(OutcomeEligible)}).Run(nil), ErrNoCase)
}

func TestDecodeCasesRefuses(t *testing.T) {
	const rest = `"why":"x","expect":[{"rule":"one","outcome":"eligible"}]`
	for _, c := range []struct {
		name, why, in, path string
		want                error
	}{
		{"none", "they would pass", `{"cases":[]}`, "/cases", assessment.ErrMissing},
		{"no name", "a failure is told by it", `{"cases":[{"record":{"id":"x","day":"2026-11-21"},` + rest + `}]}`, "/cases/0/name", assessment.ErrMissing},
		{"no why", "what would be wrong otherwise?", `{"cases":[{"name":"x","record":{"id":"x","day":"2026-11-21"},"expect":[]}]}`, "/cases/0/why", assessment.ErrMissing},
		{"nothing expected", "it would pass", `{"cases":[{"name":"x","why":"x","record":{"id":"x","day":"2026-11-21"}}]}`, "/cases/0/expect", assessment.ErrMissing},
		{"a record that is none", "it is checked as any", `{"cases":[{"name":"x","record":{"id":"x"},` + rest + `}]}`, "/cases/0/record/day", assessment.ErrMissing},
		{"an unknown key", "a typing error must not pass", `{"cases":[{"naem":"x"}]}`, "/cases/0", assessment.ErrUnknownKey},
		{"no rule", "of what?", `{"cases":[{"name":"x","why":"x","record":{"id":"x","day":"2026-11-21"},"expect":[{}]}]}`, "/cases/0/expect/0/rule", assessment.ErrMissing},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			_, err := DecodeCases([]byte(c.in))
			requireFault(t, err, c.path, c.want)
			var cases Cases
			require.Error(t, cases.Run(published()))
		})
	}
}

func FuzzDecodeCases(f *testing.F) {
	data, err := os.ReadFile("testdata/cases/couple-therapy.json")
	require.NoError(f, err)
	f.Add(data)
	book := published()
	f.Fuzz(func(t *testing.T, data []byte) {
		cases, err := DecodeCases(data)
		if err == nil {
			err = cases.Run(book)
		}
		if err != nil {
			requirePlaces(t, err)
		}
	})
}
