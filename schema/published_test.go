package schema_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/schema"
)

// exampleTable says what the JSON files of the examples are, by the end of their
// path. The first that fits counts; what has no id is no document of ours.
var exampleTable = []struct{ path, id string }{
	{"stories/*/record.json", schema.RecordID},
	{"stories/*/view-*.golden.json", schema.RecordID},
	{"stories/*/plan*.golden.json", schema.PlanID},
	{"stories/*/team.golden.json", schema.TeamID},
	{"stories/*/careplan*.json", schema.CarePlanID},
	{"stories/*/contact.golden.json", ""}, // what to do at the door: nobody reads it back
	{"virtualfamily/family.json", schema.RecordID},
	{"virtualfamily/local.json", schema.LocalID},
	{"rulebook/local.json", schema.RulebookID},
	{"rulebook/testdata/partial.json", ""}, // cases for try, of its own shape
	{"score/testdata/ten.json", schema.InstrumentID},
	{"score/testdata/oracle/*", ""},
	{"forms/samples/record*.json", schema.RecordID},
	{"forms/samples/member*.json", schema.MemberID},
	{"forms/samples/impact*.json", schema.ImpactID},
	{"forms/samples/appraisal*.json", schema.AppraisalID},
	{"forms/samples/response*.json", schema.ResponseID},
	{"forms/samples/consent*.json", schema.ConsentID},
	{"forms/samples/careplan*.json", schema.CarePlanID},
	{"forms/samples/instrument*.json", schema.ResponseID}, // from a form that is made for one questionnaire
	{"forms/samples/*", ""},
	{"forms/package*.json", ""},
}

// TestExamplesAreValid walks what is published as an example: every document among
// it keeps to its schema, and of every other file is said that it is none.
func TestExamplesAreValid(t *testing.T) {
	met := map[string]int{}
	examples := os.DirFS("../examples")
	err := fs.WalkDir(examples, ".", func(at string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || d.Name() == "dist"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(at, ".json"):
			return nil
		}
		id, known := exampleOf(at)
		assert.True(t, known, "%s: say in exampleTable what it is", at)
		if id == "" {
			return nil
		}
		met[id]++
		file, err := examples.Open(at)
		if err != nil {
			return err
		}
		defer file.Close() //nolint:errcheck // only read from
		assert.NoError(t, schema.Check(id, file), at)
		return nil
	})
	require.NoError(t, err)
	for _, id := range []string{schema.RecordID, schema.PlanID, schema.TeamID, schema.RulebookID, schema.InstrumentID} {
		assert.Positive(t, met[id], "no example of %s", id)
	}
}

func exampleOf(at string) (id string, known bool) {
	for _, e := range exampleTable {
		if ok, err := path.Match(e.path, at); ok && err == nil {
			return e.id, true
		}
	}
	return "", false
}
