package carepath

import (
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// pendingRules are rules that the ledger speaks of and that are written, and not
// yet listed in [PublishedDefinition]. What the ledger says of them is checked
// once they are listed. Empty this when they are.
func pendingRules() []RuleID {
	return nil
}

// rowsOfSections is how many rows the file has in each section that the ledger
// has whole.
func rowsOfSections() map[string]int {
	return map[string]int{
		"1a": 18, "1b": 16, "1c": 3, "1d": 6, "2": 7, "3": 14, "4a": 15, "4b": 13, "5": 12, "5a": 5, "5b": 3, "5c": 8,
		"6": 22, "6a": 7, "6b": 4, "6c": 7, "6d": 5, "6e": 2, "6f": 5, "6g": 5, "6h": 2, "6i": 6, "6j": 5, "7": 8,
		"8a": 13, "8b": 9, "8c": 12, "9": 15, "10": 7, "14": 20,
	}
}

// whyNotEncoded are the words for a row that nothing of the rulebook encodes.
func whyNotEncoded() []string {
	return []string{
		"information",     // evidence or background: no rule follows
		"local",           // a local parameter, or too weak a source for more
		"service",         // asked of a service: no decision about a person
		"not-in-record",   // a fact that the record does not hold yet
		"not-found",       // left unset
		"unverified",      // recalled only, and left out
		"no-rule",         // the library has no rule for this intervention
		"superseded",      // no longer in force
		"not-in-force",    // not in force yet
		"other-country",   // of a country that the rule is not for
		"safety-step",     // encoded as a step of safety, or in the safety gate's facts
		"confidentiality", // belongs to who may be told what
		"coordination",    // belongs to who leads
		"absent",          // encoded by asking nothing
	}
}

// howEncoded are the words for a row that is encoded with something to say.
func howEncoded() []string {
	return []string{
		"in-part",       // the note says what is left out
		"absent",        // encoded by asking nothing
		"policy",        // rests on this library's policy
		"other-source",  // rests on another source than the row's
		"marked-lower",  // the citation is marked as checked less well than the row
		"marked-higher", // and better: a fault of the library's, to be mended
		"date-read",     // a month, a year or a recalled date, read as a day
	}
}

// ledgerLine is a row of the project's file and what the rulebook makes of it.
type ledgerLine struct {
	section, row, says, confidence, source string
	encoded                                []string
	word, note                             string
}

func (l ledgerLine) name() string { return l.section + " row " + l.row + ", " + l.says }

func (l ledgerLine) levels() []string { return strings.Split(l.confidence, "/") }

func (l ledgerLine) has(level string) bool { return slices.Contains(l.levels(), level) }

// marks are how citations of a row of its confidence are marked.
func (l ledgerLine) marks() (out []assessment.Checked) {
	for _, level := range l.levels() {
		if mark, ok := markOf()[level]; ok {
			out = append(out, mark)
		}
	}
	return out
}

func markOf() map[string]assessment.Checked {
	return map[string]assessment.Checked{
		"H": assessment.CheckedPrimary, "M": assessment.CheckedSecondary, "U": assessment.CheckedUnverified,
	}
}

// of are the marks of the citations that are of the line's source.
func (l ledgerLine) of(cites []assessment.Citation) (out []assessment.Checked) {
	for _, c := range cites {
		for name := range strings.SplitSeq(l.source, "; ") {
			if c.Basis != assessment.BasisPolicy && strings.Contains(c.Source, name) {
				out = append(out, c.Checked)
			}
		}
	}
	return out
}

func readLedger(t *testing.T) []ledgerLine {
	t.Helper()
	f, err := os.Open("testdata/coverage.csv")
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"section", "row", "says", "confidence", "source", "encoded", "note"}, rows[0])
	var out []ledgerLine
	for _, c := range rows[1:] {
		l := ledgerLine{section: c[0], row: c[1], says: c[2], confidence: c[3], source: c[4], encoded: strings.Fields(c[5])}
		word, note, _ := strings.Cut(c[6], ":")
		l.word, l.note = word, strings.TrimSpace(note)
		out = append(out, l)
	}
	return out
}

// place is what a line may say that a row is encoded at. Its citations are none
// where it is a date.
type place struct {
	kind  string // rule, requires, excludes, cautions, dose, setting, resources, date
	cites []assessment.Citation
}

func (p place) decides() bool { return p.kind == "requires" || p.kind == "excludes" }

func (p place) policyOnly() bool {
	return !slices.ContainsFunc(p.cites, func(c assessment.Citation) bool { return c.Basis != assessment.BasisPolicy })
}

func (p place) unverified() bool {
	return slices.ContainsFunc(p.cites, func(c assessment.Citation) bool {
		return c.Basis != assessment.BasisPolicy && c.Checked == assessment.CheckedUnverified
	})
}

// placesOf is every place of a definition by its id.
func placesOf(d Definition) map[string]place {
	out := map[string]place{}
	days := func(id string, a Applies) {
		if !a.From.IsZero() {
			out[id+"/from/"+a.From.String()] = place{kind: "date"}
		}
		if !a.Until.IsZero() {
			out[id+"/until/"+a.Until.String()] = place{kind: "date"}
		}
	}
	for _, r := range d.Rules {
		id := string(r.ID)
		out[id] = place{"rule", r.Cites}
		days(id, r.Applies)
		for kind, list := range map[string][]Criterion{"requires": r.Requires, "excludes": r.Excludes, "cautions": r.Cautions} {
			for _, c := range list {
				out[id+"/"+c.ID] = place{kind, c.Cites}
				days(id+"/"+c.ID, c.Applies)
			}
		}
		for kind, list := range map[string][]Dose{"dose": r.Dose, "setting": r.Setting} {
			for i, x := range list {
				out[id+"/"+kind+"/"+strconv.Itoa(i+1)] = place{kind, x.Cites}
			}
		}
		for i, x := range r.Resources {
			out[id+"/resources/"+strconv.Itoa(i+1)] = place{"resources", []assessment.Citation{x.Cite}}
		}
	}
	return out
}

// find lists the places that a target names: one, or those of every rule.
func find(places map[string]place, target string) (out []string) {
	rest, every := strings.CutPrefix(target, "*/")
	for id := range places {
		_, after, _ := strings.Cut(id, "/")
		if id == target || every && after == rest {
			out = append(out, id)
		}
	}
	return out
}

func isPending(target string) bool {
	rule, _, _ := strings.Cut(target, "/")
	return slices.Contains(pendingRules(), RuleID(rule))
}

// faults are what is wrong with a line, each in words.
func (l ledgerLine) faults(places map[string]place) []string {
	var out []string
	if n := len(strings.Fields(l.says)); n == 0 || n > 12 {
		out = append(out, "it says "+strconv.Itoa(n)+" words, not 1 to 12")
	}
	for _, level := range l.levels() {
		if !slices.Contains([]string{"H", "M", "L", "U", "NF"}, level) {
			out = append(out, "confidence "+strconv.Quote(level))
		}
	}
	if l.source == "" {
		out = append(out, "no source")
	}
	if len(l.encoded) == 0 {
		return append(out, l.faultsNotEncoded()...)
	}
	if l.word != "" && (!slices.Contains(howEncoded(), l.word) || l.note == "") {
		out = append(out, "note "+strconv.Quote(l.word)+" of something encoded, without a word of the list or without text")
	}
	var at []place
	pending := false
	for _, target := range l.encoded {
		ids := find(places, target)
		switch {
		case len(ids) > 0:
		case isPending(target):
			pending = true
		default:
			out = append(out, "nothing is at "+target)
		}
		for _, id := range ids {
			at = append(at, places[id])
		}
	}
	out = append(out, l.faultsOfKinds(at)...)
	if !pending {
		out = append(out, l.faultsOfMarks(at)...)
	}
	return out
}

// faultsNotEncoded: a reason of the list, and one that goes with the confidence.
func (l ledgerLine) faultsNotEncoded() []string {
	if !slices.Contains(whyNotEncoded(), l.word) || l.note == "" {
		return []string{"not encoded, without a word of the list or without text"}
	}
	for word, level := range map[string]string{"not-found": "NF", "unverified": "U", "local": "L"} {
		if l.word == word && !l.has(level) {
			return []string{word + " is no reason where confidence is " + l.confidence}
		}
	}
	return nil
}

// faultsOfKinds: what was not found, or is weak, sets no value and decides
// nothing; what was recalled decides only where it says so.
func (l ledgerLine) faultsOfKinds(at []place) []string {
	var out []string
	marked, deciding := false, false
	for _, p := range at {
		if len(l.marks()) == 0 && p.kind != "cautions" {
			out = append(out, "confidence "+l.confidence+" may be said in a caution only, not in "+p.kind)
		}
		if l.confidence == "U" && p.kind == "date" && l.word != "date-read" {
			out = append(out, "a recalled date without the word date-read")
		}
		if l.confidence == "U" && p.decides() && !p.unverified() {
			out = append(out, "it decides on what was recalled, and is not marked unverified")
		}
		marked, deciding = marked || p.unverified(), deciding || p.decides()
	}
	if l.has("U") && deciding && !marked {
		out = append(out, "nothing is marked unverified")
	}
	return out
}

// faultsOfMarks: the row's own source is cited and marked as checked as well as
// the row was, unless the line says why not; and where it says so it is so.
func (l ledgerLine) faultsOfMarks(at []place) []string {
	fault := l.misMarked(at)
	switch l.word {
	case "absent":
		return nil
	case "policy":
		for _, p := range at {
			if !slices.ContainsFunc(p.cites, func(c assessment.Citation) bool { return c.Basis == assessment.BasisPolicy }) {
				return []string{"said to be policy, and cites none"}
			}
		}
		return nil
	case "other-source", "marked-lower", "marked-higher":
		if fault == "" {
			return []string{"said to be " + l.word + ", and is not"}
		}
		return nil
	}
	if fault != "" {
		return []string{fault}
	}
	return nil
}

func (l ledgerLine) misMarked(at []place) string {
	marks := l.marks()
	seen := map[assessment.Checked]bool{}
	dates := 0
	for _, p := range at {
		if p.kind == "date" {
			dates++
			continue
		}
		found := l.of(p.cites)
		for _, mark := range found {
			seen[mark] = true
		}
		if len(marks) == 1 && len(found) > 0 && !slices.Contains(found, marks[0]) {
			return "its source is cited and not marked " + marks[0].String()
		}
	}
	for _, mark := range marks {
		if !seen[mark] && dates < len(at) {
			return "its source is cited nowhere as " + mark.String()
		}
	}
	return ""
}

// TestCoverage: every row of the project's file on interventions is encoded, or
// the ledger says why it is not; and all that the published rulebook says, but
// for what is its own policy, is some row's.
func TestCoverage(t *testing.T) {
	lines, places := readLedger(t), placesOf(PublishedDefinition())
	t.Run("each section is whole and in order", func(t *testing.T) {
		rows := map[string]int{}
		for _, l := range lines {
			rows[l.section]++
			require.Equal(t, strconv.Itoa(rows[l.section]), l.row, l.name())
		}
		for section, n := range rowsOfSections() {
			require.Equal(t, n, rows[section], "section %s", section)
		}
	})
	t.Run("each line", func(t *testing.T) {
		for _, l := range lines {
			for _, fault := range l.faults(places) {
				t.Errorf("%s: %s", l.name(), fault)
			}
		}
	})
	t.Run("each place of the rulebook is a row's or policy", func(t *testing.T) {
		named := map[string]bool{}
		for _, l := range lines {
			for _, target := range l.encoded {
				for _, id := range find(places, target) {
					rule, _, _ := strings.Cut(id, "/")
					named[id], named[rule] = true, true
				}
			}
		}
		for id, p := range places {
			if !named[id] && p.kind != "resources" && (p.kind == "date" || !p.policyOnly()) {
				t.Errorf("%s (%s) is no row's: add its row, or its place to a row's", id, p.kind)
			}
		}
	})
	for _, id := range pendingRules() {
		if _, listed := places[string(id)]; listed {
			t.Logf("%s is listed: take it out of pendingRules", id)
		}
	}
}

// TestCoverageSeesFaults: a ledger that could not fail would prove nothing.
func TestCoverageSeesFaults(t *testing.T) {
	places := placesOf(PublishedDefinition())
	good := ledgerLine{section: "1a", row: "1", says: "regular partner", confidence: "M", source: "CG115", encoded: []string{"couple-therapy-alcohol/couple"}}
	require.Empty(t, good.faults(places))
	for _, c := range []struct {
		why    string
		change func(*ledgerLine)
	}{
		{"a sentence is no paraphrase", func(l *ledgerLine) { l.says = strings.Repeat("word ", 13) }},
		{"confidence is a closed list", func(l *ledgerLine) { l.confidence = "X" }},
		{"each row has a source", func(l *ledgerLine) { l.source = "" }},
		{"the place must exist", func(l *ledgerLine) { l.encoded = []string{"couple-therapy-alcohol/gone"} }},
		{"the date must be the day", func(l *ledgerLine) { l.encoded = []string{"couple-therapy-alcohol/from/2011-02-24"} }},
		{"the source must be cited there", func(l *ledgerLine) { l.source = "Tavistock" }},
		{"read in full, and cited as seen in part", func(l *ledgerLine) { l.confidence = "H" }},
		{"recalled, and cited as seen", func(l *ledgerLine) { l.confidence = "U" }},
		{"recalled in part, and nowhere marked so", func(l *ledgerLine) { l.confidence = "M/U" }},
		{"recalled, and another source does not excuse it", func(l *ledgerLine) { l.confidence, l.word, l.note = "U", "other-source", "why" }},
		{"not found, and decides", func(l *ledgerLine) { l.confidence = "NF" }},
		{"not found, and sets a dose", func(l *ledgerLine) { l.confidence, l.encoded = "NF", []string{"couple-therapy-alcohol/dose/1"} }},
		{"local, and decides", func(l *ledgerLine) { l.confidence = "L" }},
		{"a recalled day", func(l *ledgerLine) {
			l.confidence, l.encoded = "U", []string{"couple-therapy-alcohol/from/2011-02-23"}
		}},
		{"an excuse that is not needed", func(l *ledgerLine) { l.word, l.note = "marked-lower", "why" }},
		{"policy that is none", func(l *ledgerLine) { l.word, l.note = "policy", "why" }},
		{"an excuse of its own making", func(l *ledgerLine) { l.word, l.note = "obvious", "why" }},
		{"an excuse without a text", func(l *ledgerLine) { l.word = "in-part" }},
		{"nowhere, and no reason", func(l *ledgerLine) { l.encoded = nil }},
		{"seen, and left out as not found", func(l *ledgerLine) { l.encoded, l.word, l.note = nil, "not-found", "why" }},
		{"seen, and left out as recalled", func(l *ledgerLine) { l.encoded, l.word, l.note = nil, "unverified", "why" }},
		{"seen, and left out as local", func(l *ledgerLine) { l.encoded, l.word, l.note = nil, "local", "why" }},
	} {
		t.Run(c.why, func(t *testing.T) {
			l := good
			c.change(&l)
			require.NotEmpty(t, l.faults(places))
		})
	}
}
