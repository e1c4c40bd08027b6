package statistics_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment/statistics"
)

func TestVocabularies(t *testing.T) {
	type word interface {
		encoding.TextMarshaler
		String() string
	}
	tests := []struct {
		name, why string
		words     []word
		outside   word
		read      encoding.TextUnmarshaler
		printed   string
	}{
		{"missing", "closed", []word{statistics.MissingNotStated, statistics.MissingListwise, statistics.MissingPairwise}, statistics.Missing(9), new(statistics.Missing), "missing(9)"},
		{"direction", "closed", []word{statistics.DirectionNotStated, statistics.DirectionHigher, statistics.DirectionLower}, statistics.Direction(9), new(statistics.Direction), "direction(9)"},
		{"change", "closed", []word{statistics.ChangeNotStated, statistics.ChangeDeteriorated, statistics.ChangeUnchanged, statistics.ChangeImproved, statistics.ChangeRecovered}, statistics.Change(9), new(statistics.Change), "change(9)"},
		{"weights", "closed", []word{statistics.WeightsNotStated, statistics.WeightsNone, statistics.WeightsLinear, statistics.WeightsQuadratic}, statistics.Weights(9), new(statistics.Weights), "weights(9)"},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		for _, w := range test.words {
			text, err := w.MarshalText()
			require.NoError(t, err)
			require.Equal(t, w.String(), string(text))
			require.NoError(t, test.read.UnmarshalText(text))
			again, ok := test.read.(word)
			require.True(t, ok)
			require.Equal(t, w.String(), again.String(), "read back")
		}
		_, err := test.outside.MarshalText()
		require.ErrorIs(t, err, statistics.ErrWord)
		require.Equal(t, test.printed, test.outside.String())
		err = test.read.UnmarshalText([]byte("secret"))
		require.ErrorIs(t, err, statistics.ErrWord)
		require.NotContains(t, err.Error(), "secret")
	}
}
