package assessment_test

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestTieCodings compares every kind with the transcribed table; see
// testdata/ties.README.md for where it comes from.
func TestTieCodings(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/ties.csv")
	require.NoError(t, err)
	defer func() { assert.NoError(t, file.Close()) }()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	systems := map[string]string{"": "", "RoleCode": assessment.RoleCode, "UKCore": assessment.AdditionalRole}
	seen := map[string]bool{}
	for _, r := range rows[1:] {
		word, system, code, note := r[0], r[1], r[2], r[3]
		var k assessment.TieKind
		require.NoError(t, k.UnmarshalText([]byte(word)))
		seen[word] = true
		got, ok := k.Coding()
		assert.Equal(t, code != "", ok, word)
		assert.Equal(t, assessment.Coding{System: systems[system], Code: code}, got, word)
		assert.True(t, ok || note != "", "%s: a kind without a code says why", word)
	}
	for _, word := range assessment.TieKind(0).Words() {
		assert.True(t, seen[word], "%s: stands in no row", word)
	}
	_, ok := assessment.TieKind(200).Coding()
	assert.False(t, ok, "outside the vocabulary")
}

func TestIsCouple(t *testing.T) {
	t.Parallel()
	var couples []string
	for i := range assessment.TieKind(0).Words() {
		if k := assessment.TieKind(i); k.IsCouple() {
			couples = append(couples, k.String())
		}
	}
	assert.Equal(t, []string{"spouse", "husband", "wife", "cohabiting-partner", "partner"}, couples,
		"former partners are a couple no longer")
}
