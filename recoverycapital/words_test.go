package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

func TestDomainWords(t *testing.T) {
	t.Parallel()
	assert.Equal(t, []string{"not-stated", "social", "physical", "human", "cultural", "personal", "family-social", "community"}, recoverycapital.Domain(0).Words())
	for n, word := range recoverycapital.Domain(0).Words() {
		var d recoverycapital.Domain
		require.NoError(t, d.UnmarshalText([]byte(word)))
		assert.Equal(t, recoverycapital.Domain(n), d)
		text, err := d.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, word, string(text))
		assert.Equal(t, word, d.String())
	}
	assert.Equal(t, "capital-domain(8)", recoverycapital.Domain(8).String())
	_, err := recoverycapital.Domain(8).MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
	d := recoverycapital.DomainHuman
	err = d.UnmarshalText([]byte(secret))
	require.ErrorIs(t, err, assessment.ErrWord)
	assert.NotContains(t, err.Error(), secret)
	assert.Equal(t, recoverycapital.DomainNotStated, d)
}

func TestSignWords(t *testing.T) {
	t.Parallel()
	assert.Equal(t, []string{"not-stated", "positive", "negative"}, recoverycapital.Sign(0).Words())
	for n, word := range recoverycapital.Sign(0).Words() {
		var s recoverycapital.Sign
		require.NoError(t, s.UnmarshalText([]byte(word)))
		assert.Equal(t, recoverycapital.Sign(n), s)
		text, err := s.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, word, string(text))
		assert.Equal(t, word, s.String())
	}
	assert.Equal(t, "sign(3)", recoverycapital.Sign(3).String())
	_, err := recoverycapital.Sign(3).MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
	var s recoverycapital.Sign
	err = s.UnmarshalText([]byte(secret))
	require.ErrorIs(t, err, assessment.ErrWord)
	assert.NotContains(t, err.Error(), secret)
}
