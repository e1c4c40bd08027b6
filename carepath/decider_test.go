package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/fictional"
)

// TestDeciderSaysWhatDecideSays: one decider and one gatherer, used again for whole
// records and for views, against new ones each time.
func TestDeciderSaysWhatDecideSays(t *testing.T) {
	b := published()
	d, g := b.Decider(), assessment.Gatherer{}
	all := families(int(someOf(400)))
	several := fictional.New(11, fictional.Options{})
	for i := range int(someOf(100)) {
		all = append(all, several.At(uint64(i)))
	}
	for _, r := range all {
		views := []assessment.Record{r, r.For(assessment.Audience{Agency: "clinic"}, assessment.PurposeTreatment, r.Day)}
		for _, m := range r.Members {
			views = append(views, r.For(assessment.Audience{Member: m.ID}, assessment.PurposeFamilyRequest, r.Day))
			break
		}
		for _, v := range views {
			want := b.Decide(assessment.Gather(v, v.Day))
			got := d.Decide(g.Gather(&v, v.Day))
			require.Len(t, got, len(want))
			for i := range want {
				requireSameRuling(t, want[i], got[i])
			}
		}
	}
}

func requireSameRuling(t *testing.T, want Decision, got Ruling) {
	t.Helper()
	require.Equal(t, keyOf(want), key{got.Rule, got.Subject, got.Focal})
	require.Equal(t, want.Outcome, got.Outcome, got.Rule)
	require.Equal(t,
		[]bool{want.Silent, want.Withheld, want.Dependent}, []bool{got.Silent, got.Withheld, got.Dependent}, got.Rule)
	require.Equal(t, want.Checked, got.Checked, got.Rule)
	for _, ids := range [][2][]FactID{{want.Asks, got.Asks}, {want.Declined, got.Declined}, {want.NotApplicable, got.NotApplicable}} {
		require.Len(t, ids[1], len(ids[0]), got.Rule)
		for i := range ids[0] {
			require.Equal(t, ids[0][i], ids[1][i], got.Rule)
		}
	}
	require.Len(t, got.Reasons, len(want.Reasons), got.Rule)
	for i, r := range want.Reasons {
		require.Equal(t, Ground{
			Fact: r.Fact, Subject: r.Subject, Focal: r.Focal, Known: r.Known, Suffices: r.Suffices, AskAlone: r.AskAlone,
		}, got.Reasons[i], got.Rule)
	}
}

// TestDeciderAllocatesNothing from a record to every ruling, once it is warm.
func TestDeciderAllocatesNothing(t *testing.T) {
	d, g := published().Decider(), assessment.Gatherer{}
	all := families(50)
	decide := func() {
		for i := range all {
			d.Decide(g.Gather(&all[i], testDay()))
		}
	}
	decide()
	require.Zero(t, testing.AllocsPerRun(3, decide))
}

func TestDeciderOfNothing(t *testing.T) {
	var d Decider
	require.Empty(t, d.Decide(assessment.Gather(couple(), testDay())))
	require.Empty(t, new(Rulebook).Decider().Decide(new(assessment.Picture)))
}

// BenchmarkDecider is what BenchmarkDecide does, without sentences, from records.
func BenchmarkDecider(b *testing.B) {
	d, g, all := Published().Decider(), assessment.Gatherer{}, families(distinct)
	decisions, i := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		decisions += len(d.Decide(g.Gather(&all[i%distinct], testDay())))
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(decisions), "ns/decision")
}
