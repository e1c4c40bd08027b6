package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// direct is what the sums of a file are, each counted by itself from what the
// library says.
type direct struct {
	families, refused int
	needs             map[string]*[3]int // yes, no, not known
	capital           map[string]*[3]int // figures, lows, highs
}

func count(t *testing.T, text string) direct {
	t.Helper()
	appraiser, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	d := direct{needs: map[string]*[3]int{}, capital: map[string]*[3]int{}}
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		r, err := assessment.Decode([]byte(line))
		if err != nil {
			d.refused++
			continue
		}
		d.families++
		p := assessment.Gather(r, r.Day)
		for _, focal := range p.FocalPersons() {
			for _, m := range r.Members {
				if m.ID != focal {
					d.pair(p, m.ID, focal)
				}
			}
		}
		c, err := appraiser.Appraise(r, r.Day)
		require.NoError(t, err)
		for kind, figures := range map[string][]recoverycapital.Figure{"own-capital": c.Own, "pair-capital": c.Pairs, "network-capital": c.Network} {
			for _, f := range figures {
				low, high := f.Span.Bounds()
				to := at(d.capital, kind+" "+f.Domain.String()+" "+f.Sign.String())
				to[0], to[1], to[2] = to[0]+1, to[1]+low, to[2]+high
			}
		}
	}
	return d
}

func at(m map[string]*[3]int, key string) *[3]int {
	if m[key] == nil {
		m[key] = new([3]int)
	}
	return m[key]
}

func (d direct) pair(p *assessment.Picture, member, focal assessment.MemberID) {
	told := map[string]bool{}
	for _, n := range p.Needs() {
		if n.Member == member && n.Focal == focal {
			told[n.Domain.String()], told[n.Topic.String()] = true, true
		}
	}
	note := func(word string, known bool) {
		to := at(d.needs, word)
		switch {
		case told[word]:
			to[0]++
		case known:
			to[1]++
		default:
			to[2]++
		}
	}
	for area := assessment.ImpactDomainHealth; area <= assessment.ImpactDomainSocial; area++ {
		unasked, _ := p.Unasked(member, focal, area)
		note(area.String(), unasked == 0)
	}
	_, _, problem := p.Capital(member, focal, assessment.CapitalIndicatorKnowsProblem).Span.Bounds()
	_, _, alone := p.Impact(member, focal, assessment.ImpactIndicatorDealingAlone).Span.Bounds()
	unsure := false
	for role := assessment.RoleCoupleSessions; role <= assessment.RoleMedicationSupport; role++ {
		o := p.Offer(member, focal, role)
		unsure = unsure || o.Willing.Span != assessment.Exactly(0) && o.Confident.Span != assessment.Exactly(1)
	}
	note("knowledge", problem)
	note("confidence", !unsure)
	note("company", alone)
}

// TestSums are those that one who counts comes to, in however many shards.
func TestSums(t *testing.T) {
	t.Parallel()
	var first string
	for _, shards := range []int{1, 3} {
		dir, files := made(t, shards)
		var text strings.Builder
		for _, file := range files {
			text.WriteString(strings.TrimPrefix(read(t, file), "\ufeff"))
		}
		want, out := count(t, text.String()), filepath.Join(t.TempDir(), "results")
		program(t, "-brief", "-in", filepath.Join(dir, "*.ndjson"), "-out", out)
		var got sumsText
		sums := read(t, filepath.Join(out, "sums.json"))
		require.NoError(t, json.Unmarshal([]byte(sums), &got))
		require.Equal(t, []int{want.families, want.refused}, []int{int(got.Families), int(got.Refused)})
		require.Len(t, got.Needs, len(want.needs))
		for _, n := range got.Needs {
			word := n.Domain.String()
			if n.Track == assessment.TrackSupporting {
				word = n.Topic.String()
			}
			require.Equal(t, fmt.Sprint(*want.needs[word]), fmt.Sprint([]int64{n.Yes, n.No, n.Unknown}), word)
			require.True(t, n.Yes > 0 && n.Unknown > 0, word)
		}
		require.Len(t, got.Capital, kinds*domains*signs)
		seen := 0
		for _, c := range got.Capital {
			key := c.Kind + " " + c.Domain.String() + " " + c.Sign.String()
			require.Equal(t, fmt.Sprint(*at(want.capital, key)), fmt.Sprint([]int64{c.Figures, c.Low, c.High}), key)
			if c.Figures > 0 {
				seen++
			}
		}
		require.GreaterOrEqual(t, seen, kinds*domains)
		require.Len(t, want.capital, kinds*domains*signs, "nothing is summed but what is written")
		// A line too long is in several shards only.
		sums = strings.Replace(sums, fmt.Sprintf(`"refused": %d`, got.Refused), "", 1)
		if first == "" {
			first = sums
		}
		require.Equal(t, first, sums)
		info, err := os.Stat(filepath.Join(out, "sums.json"))
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
}

// TestElements: what Beam moves comes back as it was, and what it prints says nothing.
func TestElements(t *testing.T) {
	t.Parallel()
	x := shard{in: secret + " =1", out: "é"}
	back, err := decodeShard(encodeShard(x))
	require.NoError(t, err)
	require.True(t, x == back)
	var s sums
	for i := range s.cells {
		s.cells[i] = 1<<40 + int64(i)
	}
	again, err := decodeSums(encodeSums(s))
	require.NoError(t, err)
	require.True(t, s == again)
	added := (&addFn{}).MergeAccumulators(s, s)
	for i := range s.cells {
		require.Equal(t, 2*s.cells[i], added.cells[i])
	}
	for _, v := range []any{x, s, &x, &s} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%q"} {
			require.Equal(t, "[redacted]", fmt.Sprintf(verb, v))
		}
	}
	_, err = decodeShard([]byte(secret))
	require.True(t, errors.Is(err, errElement))
	_, err = decodeSums(encodeSums(s)[1:20])
	require.True(t, errors.Is(err, errElement))
}
