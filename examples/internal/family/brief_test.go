package family

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/fictional"
	"github.com/kithcare/kith/carepath"
)

// The form of a brief plan, as it is written with a library.
type briefLine struct {
	Record string    `json:"record"`
	Plan   briefPlan `json:"plan"`
}

type briefPlan struct {
	Rulebook  string          `json:"rulebook"`
	Day       string          `json:"day"`
	Danger    bool            `json:"danger,omitempty"`
	Decisions []briefDecision `json:"decisions"`
}

type briefDecision struct {
	Rule          string            `json:"rule"`
	Subject       string            `json:"subject"`
	Focal         string            `json:"focal"`
	Outcome       string            `json:"outcome"`
	Reasons       []briefReason     `json:"reasons"`
	Asks          []carepath.FactID `json:"asks"`
	Declined      []carepath.FactID `json:"declined,omitempty"`
	NotApplicable []carepath.FactID `json:"notApplicable,omitempty"`
	Silent        bool              `json:"silent,omitempty"`
	Withheld      bool              `json:"withheld,omitempty"`
}

type briefReason struct {
	Fact    carepath.FactID `json:"fact"`
	Subject string          `json:"subject"`
	Focal   string          `json:"focal"`
	Known   spanOf          `json:"known"`
}

type spanOf struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

func briefly(of assessment.RecordID, p carepath.Plan) briefLine {
	out := briefPlan{Rulebook: p.Rulebook, Day: p.Day.String(), Danger: p.Danger, Decisions: []briefDecision{}}
	for _, d := range p.Decisions {
		reasons := []briefReason{}
		for _, r := range d.Reasons {
			low, high, _ := r.Known.Bounds()
			reasons = append(reasons, briefReason{r.Fact, string(r.Subject), string(r.Focal), spanOf{low, high}})
		}
		out.Decisions = append(out.Decisions, briefDecision{
			Rule: string(d.Rule), Subject: string(d.Subject), Focal: string(d.Focal), Outcome: d.Outcome.String(), Reasons: reasons,
			Asks: d.Asks, Declined: d.Declined, NotApplicable: d.NotApplicable, Silent: d.Silent, Withheld: d.Withheld,
		})
	}
	return briefLine{string(of), out}
}

// TestBriefer: one briefer, used again for many, writes what the library's plan of
// each says, as a library writes JSON. A line that is at fault leaves nothing behind.
func TestBriefer(t *testing.T) {
	t.Parallel()
	b := worker(t).Briefer()
	families := fictional.New(5, fictional.Options{Instruments: Catalogue().Instruments})
	var text []byte
	for i := range uint64(60) {
		r := families.At(i)
		if i%7 == 0 {
			r.View = assessment.View{For: assessment.Audience{Agency: "clinic"}, Purpose: assessment.PurposeTreatment}
		}
		line, err := Line(r)
		require.NoError(t, err)
		was := len(text)
		_, err = b.Append(text, line[:len(line)/2])
		require.Error(t, err)
		text, err = b.Append(text, line)
		require.NoError(t, err)
		want, err := json.Marshal(briefly(r.ID, carepath.Published().Plan(r, carepath.Options{})))
		require.NoError(t, err)
		require.Equal(t, string(want)+"\n", string(text[was:]))
	}
}

// TestBrieferHardlyAllocates: once it is warm, nothing but pieces of memory for texts
// that it has not met, as ids of records are.
func TestBrieferHardlyAllocates(t *testing.T) {
	b := worker(t).Briefer()
	families := fictional.New(5, fictional.Options{Even: true, Instruments: Catalogue().Instruments})
	var lines [][]byte
	for i := range uint64(50) {
		line, err := Line(families.At(i))
		require.NoError(t, err)
		lines = append(lines, line)
	}
	var text []byte
	all := func() {
		for _, line := range lines {
			text, _ = b.Append(text[:0], line)
		}
	}
	all()
	require.NotEmpty(t, text)
	require.Less(t, testing.AllocsPerRun(3, all), float64(len(lines))/10)
}

// BenchmarkBriefer is a line to a line, of about 4 KB in.
func BenchmarkBriefer(b *testing.B) {
	w, err := NewWorker()
	require.NoError(b, err)
	families := fictional.New(5, fictional.Options{Even: true, Instruments: Catalogue().Instruments})
	var lines [][]byte
	for i := range uint64(2000) {
		line, err := Line(families.At(i))
		require.NoError(b, err)
		lines = append(lines, line)
	}
	one := w.Briefer()
	var text []byte
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		text, err = one.Append(text[:0], lines[i%len(lines)])
		require.NoError(b, err)
		i++
	}
	b.SetBytes(int64(len(lines[0])))
}
