package recoverycapital_test

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// shipped is a row of the table of what a catalogue holds, written by hand from
// the literature. Its name is the instrument, or the instrument and the scale,
// cut-off, threshold or flag.
//
// Sources are the citations in order, each a letter and a part of its source or
// address: P seen in the source itself, S in another's account, W in neither,
// D(…) derived from such a fact, policy our own with a reason.
type shipped struct {
	row
	numbers string
	sources string
}

// fact is what a catalogue holds in one place: numbers that belong together.
type fact struct {
	name, numbers string
	cites         []assessment.Citation
}

// facts are all that a catalogue holds, so that nothing is in it unseen.
func facts(c assessment.Catalogue) []fact {
	var out []fact
	for _, in := range c.Instruments {
		out = append(out, fact{in.ID, numbersOf(in), in.Cites})
		for _, s := range in.Scales {
			name := in.ID + " " + s.ID
			out = append(out, fact{name, numbersOfScale(in, s), s.Cites})
			if s.Proration != nil {
				out = append(out, fact{name + " prorated", "from " + strconv.Itoa(s.Proration.AtLeast) + " answers", s.Proration.Cites})
			}
			for _, x := range s.Cutoffs {
				out = append(out, fact{name + " cut-off " + x.ID, numbersOfLine(x.At, x.Tie), x.Cites})
			}
			for _, x := range s.Changes {
				out = append(out, fact{name + " change " + x.ID, numbersOfLine(x.At, x.Tie), x.Cites})
			}
		}
		for _, f := range in.Flags {
			out = append(out, fact{in.ID + " flag " + f.ID, "item " + ids([]string{f.Item}) + " from " + strconv.Itoa(f.From), f.Cites})
		}
	}
	for _, r := range c.Refusals {
		out = append(out, fact{r.ID + " refused", "", r.Cites})
	}
	return out
}

// numbersOf are the version, the codes of the items and the time that answers
// are about.
func numbersOf(in assessment.Instrument) string {
	parts, items := []string{in.Version}, map[string][]string{}
	var order []string
	for _, it := range in.Items {
		codes := fmt.Sprintf("%d..%d", it.Low, it.High)
		switch {
		case it.Open && it.Low == 0 && it.High == 0:
			codes = "any number"
		case it.Open:
			codes += " or any"
		}
		if len(it.Scores) > 0 {
			codes += " counting " + strings.Trim(fmt.Sprint(it.Scores), "[]")
		}
		if len(items[codes]) == 0 {
			order = append(order, codes)
		}
		items[codes] = append(items[codes], it.ID)
	}
	for _, codes := range order {
		parts = append(parts, codes+" of "+ids(items[codes]))
	}
	if in.Recall != "" {
		parts = append(parts, in.Recall)
	}
	return strings.Join(parts, "; ")
}

// numbersOfScale are the items or the parts of a scale, which of them count from
// the other end, its range and its better end. Of a ready total there is none.
func numbersOfScale(in assessment.Instrument, s assessment.Scale) string {
	text := ids(s.Items) + strings.Join(s.Parts, " + ")
	if len(s.Reversed) > 0 {
		text += " turned " + ids(s.Reversed)
	}
	if isOpen(in, s) && s.Low == 0 && s.High == 0 {
		text += " = ready"
	} else {
		text += fmt.Sprintf(" = %d..%d", s.Low, s.High)
	}
	if s.Better != assessment.DirectionNotStated {
		text += " " + s.Better.String()
	}
	if s.Kind != assessment.ScaleKindSum {
		text += " " + s.Kind.String()
	}
	return text
}

func isOpen(in assessment.Instrument, s assessment.Scale) bool {
	for _, it := range in.Items {
		if it.Open && len(s.Items) == 1 && it.ID == s.Items[0] {
			return true
		}
	}
	return false
}

func numbersOfLine(at float64, tie assessment.CutoffTie) string {
	return strconv.FormatFloat(at, 'f', -1, 64) + " tie " + tie.String()
}

// ids writes item ids as a key does: 1 2 3 for i01 i02 i03, 1-4 and mood-1-4 for
// a run of four or more.
func ids(all []string) string {
	var out []string
	for i := 0; i < len(all); {
		stem, n := numbered(all[i])
		run := 1
		for i+run < len(all) {
			if next, m := numbered(all[i+run]); n < 0 || next != stem || m != n+run {
				break
			}
			run++
		}
		if run >= 4 {
			out = append(out, fmt.Sprintf("%s%d-%d", stem, n, n+run-1))
			i += run
			continue
		}
		if n >= 0 {
			stem += strconv.Itoa(n)
		}
		out, i = append(out, stem), i+1
	}
	return strings.Join(out, " ")
}

// numbered parts an id and its number, which is -1 where it has none.
func numbered(id string) (stem string, n int) {
	stem = strings.TrimRight(id, "0123456789")
	n, err := strconv.Atoi(id[len(stem):])
	if err != nil {
		return id, -1
	}
	if stem == "i" {
		stem = ""
	}
	return stem, n
}

// confidence is the letter of a citation.
func confidence(c assessment.Citation) string {
	letter := map[assessment.Checked]string{
		assessment.CheckedPrimary: "P", assessment.CheckedSecondary: "S", assessment.CheckedUnverified: "W",
	}[c.Checked]
	switch {
	case c.Basis == assessment.BasisPolicy && letter == "P":
		return "policy"
	case strings.HasPrefix(c.Reason, "derived"):
		return "D(" + letter + ")"
	default:
		return letter
	}
}

// requireTable compares a table with a catalogue, both ways.
func requireTable(t *testing.T, rows []shipped, c assessment.Catalogue) {
	t.Helper()
	held := map[string]fact{}
	for _, f := range facts(c) {
		require.NotContains(t, held, f.name, "named twice")
		held[f.name] = f
	}
	for _, want := range rows {
		t.Run(want.name, func(t *testing.T) {
			want.explain(t)
			got, ok := held[want.name]
			require.True(t, ok, "the catalogue has it not, or the table has it twice")
			assert.Equal(t, want.numbers, got.numbers)
			sources := strings.Split(want.sources, "; ")
			require.Len(t, sources, len(got.cites), "%v", got.cites)
			for i, cite := range got.cites {
				letter, part, ok := strings.Cut(sources[i], " ")
				require.True(t, ok && part != "", "a source is a letter and a part of it")
				assert.Equal(t, letter, confidence(cite), part)
				assert.Contains(t, cite.Source+" "+cite.URL+" "+cite.Reason, part)
				assert.NotEqual(t, "W", letter, "what is weak is not shipped, unless it is derived")
			}
		})
		delete(held, want.name)
	}
	for name, f := range held {
		t.Errorf("not in the table: %s: %s", name, f.numbers)
	}
}

// TestTableSeesEveryNumber: another number anywhere in the catalogue, or one
// more or less of anything that is listed, changes what the table is compared
// with.
func TestTableSeesEveryNumber(t *testing.T) {
	t.Parallel()
	text := func(in assessment.Instrument) string {
		var out strings.Builder
		for _, f := range facts(assessment.Catalogue{Instruments: []assessment.Instrument{in}}) {
			fmt.Fprint(&out, f.name, ": ", f.numbers)
			for _, cite := range f.cites {
				fmt.Fprint(&out, " ", confidence(cite))
			}
			fmt.Fprintln(&out)
		}
		return out.String()
	}
	changed := 0
	for _, in := range catalogue().Instruments {
		before := text(in)
		eachValue(reflect.ValueOf(&in).Elem(), "", func(path string, v reflect.Value) {
			old := reflect.New(v.Type()).Elem()
			old.Set(v)
			if path == "/notes" || !change(v) {
				return
			}
			if before == text(in) {
				t.Errorf("%s %s can change unseen", in.ID, path)
			}
			v.Set(old)
			changed++
		})
		require.Equal(t, before, text(in))
	}
	require.Greater(t, changed, 500)
}

// change makes something else of a number or a list, and reports whether v is one.
func change(v reflect.Value) bool {
	if v.Type() == reflect.TypeFor[assessment.Basis]() {
		return false // of a citation, whose letter alone is in the table
	}
	switch v.Kind() {
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Float64:
		v.SetFloat(v.Float() + 0.5)
	case reflect.Uint8:
		v.SetUint((v.Uint() + 1) % 3)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		} else {
			v.SetZero()
		}
	case reflect.Slice:
		if v.Len() == 0 {
			return false
		}
		v.SetLen(v.Len() - 1)
	default:
		return false // words, or what is changed by itself
	}
	return true
}

// eachValue visits everything in v that can be set, what it holds after itself,
// with its JSON pointer.
func eachValue(v reflect.Value, path string, visit func(string, reflect.Value)) {
	if v.CanSet() {
		visit(path, v)
	}
	switch v.Kind() { //nolint:exhaustive // the others hold nothing
	case reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			eachValue(v.Field(i), path+"/"+name, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachValue(v.Index(i), path+"/"+strconv.Itoa(i), visit)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachValue(v.Elem(), path, visit)
		}
	}
}
