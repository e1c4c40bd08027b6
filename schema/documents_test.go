package schema_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
	"github.com/kithcare/kith/carepath/coordination"
	"github.com/kithcare/kith/internal/wire"
	"github.com/kithcare/kith/recoverycapital"
	"github.com/kithcare/kith/schema"
)

// readable is a document that a decoder of its own reads: sound ones, and what the
// decoder says of one.
type readable struct {
	name   string
	id     string
	seeds  func() [][]byte
	decode func(doc []byte) error
}

var readableTable = []readable{
	{"instrument", schema.InstrumentID, instrumentSeeds, func(doc []byte) error {
		_, err := assessment.DecodeInstrument(doc)
		return err
	}},
	{"careplan", schema.CarePlanID, planSeeds, func(doc []byte) error {
		_, err := careplan.Decode(doc)
		return err
	}},
	{"local", schema.LocalID, localSeeds, func(doc []byte) error {
		_, err := coordination.DecodeLocal(doc)
		return err
	}},
}

// everyInstrument is each key that comes with the library.
func everyInstrument() []assessment.Instrument {
	return assessment.Instruments().With(recoverycapital.Instruments()).Instruments
}

// instrumentSeeds is a made-up key that has everything.
func instrumentSeeds() [][]byte {
	const cites = `"cites":[{"source":"A made-up study","basis":"study","checked":"primary"}]`
	return [][]byte{[]byte(`{"id":"made-up","title":"Made-up scale","version":"1","completedBy":"the person","recall":"last week",
		"items":[{"id":"a","low":-1,"high":2},{"id":"b","low":-1,"high":2,"scores":[0,1,2,3]},{"id":"t","open":true}],
		"scales":[
			{"id":"s","kind":"sum","items":["a"],"reversed":["a"],"low":-1,"high":2,"better":"lower",
				"proration":{"atLeast":1,` + cites + `},"cutoffs":[{"id":"c","at":1.5,"tie":"above",` + cites + `}],
				"changes":[{"id":"r","at":0.25,"tie":"below",` + cites + `}],` + cites + `},
			{"id":"m","kind":"mean","items":["b"],"low":0,"high":3,` + cites + `},
			{"id":"p","parts":["s"],"low":-1,"high":2,` + cites + `},
			{"id":"o","items":["t"],` + cites + `}],
		"flags":[{"id":"f","item":"a","from":1,` + cites + `}],"rights":"nobody's","notes":["made up"],` + cites + `}`)}
}

func planSeeds() [][]byte {
	const source = `"source":{"informant":"gwen","assessor":"w1","on":"2026-03-01","alone":"yes"}`
	goal := func(id, indicator string) string {
		return `{"id":"` + id + `","for":"gwen","text":"Sundays together","indicator":{` + indicator + `},"setOn":"2026-02-01",
			"owners":[{"by":{"member":"dan"},"from":"2026-02-01"},{"by":{"worker":"w1"},"from":"2026-03-01"}],
			"reviews":[{"set":"2026-02-01","due":"2026-08-01"}],"replies":[{"says":"agree",` + source + `}],
			"entries":[{"state":"improving","note":"Twice in May",` + source + `},{"takesBack":true,` + source + `}]}`
	}
	return [][]byte{
		[]byte(`{"id":"p1","record":"r1","day":"2026-06-30","goals":[` + goal("g3", `"need":"housing"`) + `]}`),
		[]byte(`{"id":"p1","record":"r1","day":"2026-06-30","goals":[` + goal("g4", `"own":"sleep"`) + `]}`),
		[]byte(`{"id":"p1","record":"r1","day":"2026-06-30","goals":[` + goal("g5", `"domain":"health","focal":"dan"`) + `]}`),
		[]byte(`{"id":"p1","record":"r1","day":"2026-06-30","goals":[{"id":"g6","for":"gwen","text":"Sleep","indicator":{"own":"sleep"},"setOn":"2026-02-01"}],
			"view":{"for":{"member":"gwen"},"purpose":"own-request"}}`),
		[]byte(`{"id":"p1","record":"r1","day":"2026-06-30","leads":[{"worker":"w1","agency":"g","from":"2026-01-01"},{"from":"2026-02-01"}],
			"reviews":[{"set":"2026-02-01"}],
			"goals":[` + goal("g1", `"gives":"practical-help","focal":"dan"`) + `,` + goal("g2", `"impact":"anxiety"`) + `],
			"roles":[{"member":"gwen","for":"dan","role":"network-member","setOn":"2026-02-01","replies":[{"says":"pending",` + source + `}]}]}`),
	}
}

func localSeeds() [][]byte {
	return [][]byte{
		[]byte(`{}`),
		[]byte(`{"appointmentsAWeek":3,"leadWorkerFrom":2,"sameNeedWithin":90,"topics":["existence","needs"],
			"routes":[{"from":"a","to":"b"}],"routesListed":"all",
			"services":[{"id":"a","label":"Elm House","kind":"gp","points":["gp","school"],"areas":["housing","money"]}],"servicesListed":"partly"}`),
	}
}

// TestReadableAgree changes one place of a sound document at random, or leaves out or
// empties each of them in turn. What the decoder takes the schema takes; what is
// wrong with the JSON the schema refuses; and the published form alone says the same.
func TestReadableAgree(t *testing.T) {
	for _, r := range readableTable {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			for _, seed := range r.seeds() {
				require.NoError(t, r.decode(seed))
				require.NoError(t, schema.Validate(r.id, seed))
				tree := generic(t, seed)
				eachPart(tree, func() { r.agree(t, tree) })
			}
			rapid.Check(t, func(t *rapid.T) {
				tree := generic(t, rapid.SampledFrom(r.seeds()).Draw(t, "seed"))
				mutate(t, tree)
				r.agree(t, tree)
				doc, err := json.Marshal(tree)
				require.NoError(t, err)
				published := compiledTable.of(t, r.id).Validate(tree)
				require.Equal(t, published == nil, schema.Validate(r.id, doc) == nil, "%s: %v", doc, published)
			})
		})
	}
}

func (r readable) agree(t require.TestingT, tree any) {
	doc, err := json.Marshal(tree)
	require.NoError(t, err)
	typed, ours := r.decode(doc), schema.Validate(r.id, doc)
	if typed == nil {
		require.NoError(t, ours, "the decoder takes %s", doc)
	}
	if ofJSON(typed) {
		require.Error(t, ours, "the decoder says %v of %s", typed, doc)
	}
}

// ofJSON reports whether a decoder found a fault of the JSON: of kinds, keys, words
// and ids, and not of what they mean together.
func ofJSON(err error) bool {
	for _, kind := range []error{
		assessment.ErrType, assessment.ErrNull, assessment.ErrUnknownKey, assessment.ErrDuplicateKey,
		assessment.ErrWord, assessment.ErrDate, assessment.ErrNumber, assessment.ErrID, wire.ErrFloat,
	} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// TestEveryInstrumentAgrees: the keys that come with the library are valid documents.
func TestEveryInstrumentAgrees(t *testing.T) {
	for _, in := range everyInstrument() {
		doc, err := assessment.Encode(in)
		require.NoError(t, err)
		require.NoError(t, schema.Validate(schema.InstrumentID, doc), in.ID)
		require.NoError(t, compileAsPublished(t, schema.InstrumentID).Validate(generic(t, doc)), in.ID)
	}
}
