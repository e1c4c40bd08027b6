package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
)

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// reported is the page about an input.
func reported(t *testing.T, in string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	got := call(in, append(args, "-report", path)...)
	require.Contains(t, []int{exitDone, exitData}, got.status, got.faults)
	return readFile(t, path)
}

// TestReportStandsAlone: it loads nothing, shows nothing of a record, and is the
// same however the work was shared.
func TestReportStandsAlone(t *testing.T) {
	t.Parallel()
	page := reported(t, sample(), "-brief", "-workers", "1")
	require.Equal(t, page, reported(t, sample(), "-format", "csv", "-workers", "8"))
	for _, word := range []string{"http:", "https:", "src=", "@import", "<script", "<link", "url(\"", "ZgotmplZ", "NaN", "[redacted]"} {
		require.NotContains(t, page, word)
	}
	require.Equal(t, strings.Count(page, "url("), 1, "the hatching, which is on the page")
	hostile := `{"id":"` + secret + `","day":"2026-01-01","members":[{"id":"` + secret + `","label":"<script>` + secret + `"}]}`
	require.NotContains(t, reported(t, strings.Repeat(hostile+"\n", 9), "-suppress", "1"), secret)
	for _, id := range regexp.MustCompile(`href="#([a-z-]+)"`).FindAllStringSubmatch(page, -1) {
		require.Contains(t, page, `<h2 id="`+id[1]+`">`)
	}
	for _, m := range regexp.MustCompile(`<svg class="bar"[^>]*>`).FindAllString(page, -1) {
		require.Regexp(t, `role="img" aria-label="[^"]+"`, m, "a drawing is also in words")
	}
}

// TestReportCounts what was put in.
func TestReportCounts(t *testing.T) {
	t.Parallel()
	all := newSums()
	answerers, err := newAnswerers(options{report: "x"})
	require.NoError(t, err)
	a := answerers()
	wantPeople, wantFocal, wantQuestions, wantOpen := 0, 0, 0, 0
	for i, text := range lineList(sample()) {
		j := &job{line: i + 1, in: []byte(text)}
		a.do(j)
		all.add(j)
		r, err := assessment.Decode(j.in)
		require.NoError(t, err)
		wantPeople += len(r.Members)
		wantFocal += len(assessment.Gather(r, r.Day).FocalPersons())
		plan := carepath.Published().Plan(r, carepath.Options{})
		wantQuestions += len(plan.Questions)
		for _, d := range plan.Decisions {
			if d.Outcome == carepath.OutcomeEligible {
				wantOpen++
			}
		}
	}
	all.add(&job{})
	questions, open := 0, 0
	for _, x := range all.questions {
		questions += x.times
	}
	for _, x := range all.rules {
		open += x.yes
	}
	require.Equal(t, []int{60, 1, wantPeople, wantFocal, wantQuestions, wantOpen}, []int{all.families, all.bad, all.people, all.focal, questions, open})
	require.Equal(t, all.people, all.adults.yes+all.adults.no+all.adults.open)
	for d := assessment.ImpactDomainHealth; d <= assessment.ImpactDomainSocial; d++ {
		x := of(all.own, d)
		require.Equal(t, all.pairs, x.yes+x.no+x.open)
		require.NotZero(t, x.yes)
	}
	for topic := assessment.SupportTopicKnowledge; topic <= assessment.SupportTopicCompany; topic++ {
		x := of(all.supporting, topic)
		require.Equal(t, all.pairs, x.yes+x.no+x.open)
	}
}

// TestReportSaysWhatIsNotKnown of families of whom nothing was asked.
func TestReportSaysWhatIsNotKnown(t *testing.T) {
	t.Parallel()
	blank := strings.Repeat(`{"id":"a","day":"2026-01-01","members":[{"id":"m"},{"id":"n"}],"impacts":[{"member":"m","of":"n"}]}`+"\n", 20)
	page := reported(t, blank)
	require.Contains(t, page, `<th scope="row">health</th><td>0</td><td>0</td><td>20</td>`)
	require.Contains(t, page, `aria-label="between 0 and 100 of 100"`)
	require.NotContains(t, page, "could not be read")
	require.Contains(t, reported(t, blank+strings.Repeat("x\n", 7)), "7 lines could not be read")
	require.Contains(t, reported(t, ""), "Nothing of this stands in the records.")
}

func TestSuppression(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why string
		parts     []int
		least     int
		hidden    []bool
	}{
		{"none is small", "all are shown", []int{5, 9, 0}, 5, []bool{false, false, false}},
		{"one is small", "the smallest other is hidden too, or it could be worked out", []int{3, 9, 7}, 5, []bool{true, false, true}},
		{"two are small", "neither can be worked out", []int{3, 9, 4}, 5, []bool{true, false, true}},
		{"the other is nobody", "hidden too", []int{3, 9, 0}, 5, []bool{true, false, true}},
		{"two parts", "both", []int{3, 90}, 5, []bool{true, true}},
		{"one part", "there is nothing to work it out from", []int{3}, 5, []bool{true}},
		{"nobody", "is no group", []int{0, 0}, 5, []bool{false, false}},
		{"everything is shown", "a group of one is a group", []int{1, 1}, 1, []bool{false, false}},
	} {
		require.NotEmpty(t, row.why, row.name)
		require.Equal(t, row.hidden, hide(row.parts, row.least), row.name)
	}
	require.Equal(t, "fewer than 5", alone(4, 5))
	require.Equal(t, "5", alone(5, 5))

	few := strings.Join(lineList(sample())[:3], "\n")
	page := reported(t, few)
	require.Contains(t, page, "fewer than 5 records were read")
	for _, cell := range regexp.MustCompile(`<td>([1-4])</td>`).FindAllString(page, -1) {
		require.Fail(t, "a small group is counted", cell)
	}
	require.Contains(t, reported(t, few, "-suppress", "1"), "3 records were read")
	require.NotContains(t, call(few, "-brief").out, "fewer than", "the output itself hides nothing")
}

func TestBesideTheOutput(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	book, redcap, page := filepath.Join(dir, "b.json"), filepath.Join(dir, "r.csv"), filepath.Join(dir, "p.html")
	table := done(t, sample(), "-format", "csv", "-codebook", book, "-redcap", redcap, "-report", page)
	require.Equal(t, done(t, sample(), "-format", "csv"), table)
	var schema tableSchema
	require.NoError(t, json.Unmarshal([]byte(readFile(t, book)), &schema))
	require.Len(t, schema.Instruments, len(family.Catalogue().Instruments))
	for n, row := range readRows(t, table) {
		for _, f := range schema.Fields {
			fits(t, f, row[f.Name], n)
		}
	}
	lines, err := csv.NewReader(strings.NewReader(readFile(t, redcap))).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines[0], 18)
	require.Len(t, lines, 1+len(schema.Fields))
	require.Equal(t, "record", lines[1][0], "the field that names a record comes first")
	for _, name := range lines[1:] {
		require.Regexp(t, `^[a-z][a-z0-9_]*$`, name[0])
		require.True(t, slices.ContainsFunc(schema.Fields, func(f schemaField) bool { return f.Name == name[0] }))
	}
	for _, path := range []string{book, redcap, page} {
		info, err := os.Stat(path)
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
	for _, name := range []string{"-report", "-codebook", "-redcap"} {
		got := call(sample(), name, dir)
		require.Equal(t, output{status: exitData, faults: errOutput.Error() + "\n"}, got, "known before the work is done")
		require.Equal(t, exitUsage, call("", name, "-").status)
		require.Equal(t, exitUsage, call("", name, book, "-out", book).status)
		require.Equal(t, exitUsage, call("", name, book, "-generate", "1").status)
	}
	require.Equal(t, exitUsage, call("", "-suppress", "3").status)
	require.Equal(t, exitUsage, call("", "-report", page, "-suppress", "0").status)
}

// fits checks one cell against its field.
func fits(t *testing.T, f schemaField, cell string, n int) {
	t.Helper()
	if cell == "" {
		require.True(t, f.Constraints == nil || !f.Constraints.Required, f.Name)
		return
	}
	if f.Constraints != nil && len(f.Constraints.Enum) > 0 {
		require.Contains(t, f.Constraints.Enum, cell, "%s of row %d", f.Name, n)
	}
	switch forms := map[string]string{typeWhole: `^-?\d+$`, typeDecimal: `^-?\d+(\.\d+)?$`, typeDay: `^\d{4}-\d\d-\d\d$`, typeBoolean: `^(true|false)$`}; f.Type {
	case typeText:
	default:
		require.Regexp(t, forms[f.Type], cell, f.Name)
	}
}
