package family

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/fictional"
	"github.com/kithcare/kith/carepath"
)

// secret stands in lines, and never in what is said of them.
const secret = "Violet-Smith"

func worker(t *testing.T) *Worker {
	t.Helper()
	w, err := NewWorker()
	require.NoError(t, err)
	return w
}

// TestPlanLine is the library's own plan, for whom the record names.
func TestPlanLine(t *testing.T) {
	t.Parallel()
	w := worker(t)
	families := fictional.New(3, fictional.Options{Instruments: Catalogue().Instruments})
	for i := range uint64(10) {
		r := families.At(i)
		text, err := Line(r)
		require.NoError(t, err)
		f, err := w.Read(text)
		require.NoError(t, err)
		plan, err := assessment.Encode(w.Plan(&f))
		require.NoError(t, err)
		id, err := assessment.Encode(r.ID)
		require.NoError(t, err)
		whole, err := PlanLine(r.ID, carepath.Published().Plan(r, carepath.Options{}))
		require.NoError(t, err)
		require.Equal(t, fmt.Sprintf("{\"record\":%s,\"plan\":%s}\n", strings.TrimSpace(string(id)), strings.TrimSpace(string(plan))), string(whole))
		require.Equal(t, "[redacted]", fmt.Sprint(f))
	}
}

// TestFaults name the place and nothing of the content.
func TestFaults(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ name, why, line, at string }{
		{"no JSON", "all of it is at fault", secret, ""},
		{"unknown key", "the key may be somebody's name", `{"id":"a","day":"2026-01-01","` + secret + `":1}`, ""},
		{
			"no such code", "answers are checked against their key", `{"id":"a","day":"2026-01-01","members":[{"id":"m"}],"responses":[{"member":"m","instrument":"gad-7"},` +
				`{"member":"m","instrument":"gad-7","answers":[{"item":"i01","value":9}]}]}`, "/responses/1/answers/0/value",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			_, err := worker(t).Read([]byte(row.line))
			require.Error(t, err, row.why)
			faults := FaultsOf(err)
			require.Equal(t, row.at, faults[0].At)
			text, err := RefusalLine(7, faults)
			require.NoError(t, err)
			require.True(t, strings.HasPrefix(string(text), `{"line":7,"faults":[{"at":"`+row.at+`","message":"`), string(text))
			require.NotContains(t, string(text), secret)
		})
	}
	require.Equal(t, []Fault{{Message: "cannot be worked out"}}, FaultsOf(errors.New(secret)))
}

// TestLines: empty ones are counted and not given, and one too long is cut.
func TestLines(t *testing.T) {
	t.Parallel()
	from := NewLines(strings.NewReader("\ufeffone\r\n\n \t\n" + strings.Repeat("x", MaxLine+5) + "\nlast"))
	var text []byte
	for _, want := range []struct{ number, size int }{{1, 5}, {4, MaxLine}, {5, 4}} {
		line, number, more, err := from.Next(text)
		require.NoError(t, err)
		require.True(t, more)
		text = line
		require.Equal(t, want.number, number)
		if want.size == 5 {
			require.Equal(t, "one\r\n", string(text))
		}
		require.Len(t, text, want.size)
	}
	_, _, more, err := from.Next(text)
	require.NoError(t, err)
	require.False(t, more)
	require.Equal(t, int64(9+MaxLine+5+1+4), from.Read())

	broken := NewLines(io.MultiReader(strings.NewReader("one\n"), iotest.ErrReader(errors.New(secret))))
	_, _, more, err = broken.Next(nil)
	require.NoError(t, err)
	require.True(t, more)
	_, _, more, err = broken.Next(nil)
	require.ErrorIs(t, err, ErrRead)
	require.False(t, more)
}

// TestNeeds: each pair has every area and topic once, and whoever looks may stop.
func TestNeeds(t *testing.T) {
	t.Parallel()
	met := 0
	for i := range uint64(20) {
		r := fictional.New(3, fictional.Options{}).At(i)
		p := assessment.Gather(r, r.Day)
		pairs := 0
		for _, focal := range p.FocalPersons() {
			for _, m := range r.Members {
				if m.ID != focal {
					pairs++
				}
			}
		}
		count := map[string]int{}
		for n := range Needs(r, p) {
			count[n.Track.String()+n.Domain.String()+n.Topic.String()]++
			require.True(t, n.Known || !n.Yes, "a need that was told is known")
		}
		for word, n := range count {
			require.Equal(t, pairs, n, word)
		}
		if pairs > 0 {
			met++
			require.Len(t, count, 7)
			for range Needs(r, p) {
				break
			}
		}
	}
	require.Greater(t, met, 10)
}

// TestConfidenceIsNotKnown until no answer can make a need of it.
func TestConfidenceIsNotKnown(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why          string
		willing, confident assessment.Answer
		known              bool
	}{
		{"nothing asked", "both are open", assessment.AnswerNotAsked, assessment.AnswerNotAsked, false},
		{"will not", "and needs no confidence", assessment.AnswerNo, assessment.AnswerNotAsked, true},
		{"can", "whether or not they will", assessment.AnswerNotAsked, assessment.AnswerYes, true},
		{"cannot", "a need, if they will", assessment.AnswerNotAsked, assessment.AnswerNo, false},
		{"will", "a need, if they cannot", assessment.AnswerYes, assessment.AnswerAskedUnknown, false},
	} {
		require.NotEmpty(t, row.why)
		r := assessment.Record{ID: "a", Day: assessment.MustParseDay("2026-01-01"), Members: []assessment.Member{{ID: "m"}, {ID: "n"}}}
		for role := assessment.RoleCoupleSessions; role <= assessment.RoleMedicationSupport; role++ {
			r.RoleOffers = append(r.RoleOffers, assessment.RoleOffer{
				Member: "m", For: "n", Role: role, Willing: row.willing, Confident: row.confident, Source: assessment.Source{Informant: "m"},
			})
		}
		x := pairOf{member: "m", focal: "n"}
		require.Equal(t, row.known, x.confident(assessment.Gather(r, r.Day)), row.name)
	}
}
