package recoverycapital_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// TestNetworkForms: inputs are read back as they were written, figures print
// nothing of anybody.
func TestNetworkForms(t *testing.T) {
	t.Parallel()
	m := person{Member: "a", Contact: rated(0), Drugs: use{Status: leavesIt()}}
	text, err := assessment.Encode(m)
	require.NoError(t, err)
	assert.Equal(t, `{"member":"a","contact":{"value":0},"drugs":{"status":{"absent":"not-applicable"}}}`, string(text))
	var back person
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, m, back)

	text, err = assessment.Encode(madeUpIPDA())
	require.NoError(t, err)
	var c codes
	require.NoError(t, json.Unmarshal(text, &c))
	assert.Equal(t, madeUpIPDA(), c)

	counts, err := recoverycapital.Counts(nil, nil)
	require.NoError(t, err)
	for _, v := range []any{m, m.Contact, m.Drugs, ipdaIndices(t, madeUpIPDA(), m)[0], counts[0]} {
		assert.Equal(t, "[redacted]", fmt.Sprintf("%+v", v))
		_, err := json.Marshal(v)
		require.Error(t, err)
		_, err = assessment.Encode(v)
		require.NoError(t, err)
	}
}
