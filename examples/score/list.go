package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// listing shows the catalogue, or one instrument of it or of a file.
func listing(name string) ([]byte, error) {
	var p page
	if isFile(name) {
		in, err := readInstrument(name)
		if err != nil {
			return nil, err
		}
		p.instrument(in)
		return p.Bytes(), nil
	}
	all := catalogue()
	for _, in := range all.Instruments {
		if name == "" || name == in.ID {
			p.instrument(in)
		}
	}
	for _, r := range all.Refusals {
		if name == "" || name == r.ID {
			p.refusal(r)
		}
	}
	if p.Len() == 0 {
		return nil, errNoInstrument
	}
	return p.Bytes(), nil
}

// sources numbers citations in the order in which they are met.
type sources []assessment.Citation

// marks are the numbers of citations, as [1] [2].
func (s *sources) marks(cites []assessment.Citation) string {
	var out strings.Builder
	for _, c := range cites {
		at := slices.Index(*s, c)
		if at < 0 {
			at = len(*s)
			*s = append(*s, c)
		}
		fmt.Fprintf(&out, " [%d]", at+1)
	}
	return out.String()
}

func (p *page) instrument(in assessment.Instrument) {
	var cited sources
	p.gap()
	p.say(0, in.ID+": "+in.Title)
	p.say(2, "version: "+in.Version+cited.marks(in.Cites))
	p.fact("completed by: ", in.CompletedBy)
	p.fact("about: ", in.Recall)
	p.items(in.Items)
	for _, s := range in.Scales {
		p.scale(in, s, &cited)
	}
	for _, f := range in.Flags {
		p.say(2, fmt.Sprintf("flag %s: item %s of %d or more%s", f.ID, f.Item, f.From, cited.marks(f.Cites)))
	}
	p.fact("rights: ", in.Rights)
	for _, note := range in.Notes {
		p.say(2, "note: "+note)
	}
	p.sources(cited)
}

func (p *page) fact(name, text string) {
	if text != "" {
		p.say(2, name+text)
	}
}

// items lists the ids of the items, those of one coding together.
func (p *page) items(all []assessment.Item) {
	p.say(2, "items: "+strconv.Itoa(len(all)))
	for i := 0; i < len(all); {
		var ids []string
		first := all[i]
		for ; i < len(all) && sameCodes(first, all[i]); i++ {
			ids = append(ids, all[i].ID)
		}
		p.say(4, runs(ids)+": "+codes(first))
	}
}

func sameCodes(a, b assessment.Item) bool {
	return a.Open == b.Open && a.Low == b.Low && a.High == b.High && slices.Equal(a.Scores, b.Scores)
}

func codes(it assessment.Item) string {
	switch {
	case it.Open:
		return "any whole number, since no range is published"
	case len(it.Scores) == 0:
		return fmt.Sprintf("%d to %d", it.Low, it.High)
	}
	var counts []string
	for _, n := range it.Scores {
		counts = append(counts, strconv.Itoa(n))
	}
	return fmt.Sprintf("%d to %d, which count %s", it.Low, it.High, strings.Join(counts, ", "))
}

func (p *page) scale(in assessment.Instrument, s assessment.Scale, cited *sources) {
	open := len(s.Items) == 1 && slices.ContainsFunc(in.Items, func(it assessment.Item) bool { return it.ID == s.Items[0] && it.Open })
	what := fmt.Sprintf("%s of %s", s.Kind, runs(s.Items))
	if len(s.Parts) > 0 {
		what = "sum of the scales " + strings.Join(s.Parts, ", ")
	}
	if len(s.Reversed) > 0 {
		what += ", reversed " + runs(s.Reversed)
	}
	if !open {
		what += fmt.Sprintf("; %d to %d", s.Low, s.High)
	}
	if s.Better != assessment.DirectionNotStated {
		what += "; " + s.Better.String() + " is better"
	}
	p.say(2, "scale "+s.ID+": "+what+cited.marks(s.Cites))
	switch {
	case s.Proration != nil:
		p.say(4, fmt.Sprintf("missing answers: count as the mean of the others where at least %d are given%s", s.Proration.AtLeast, cited.marks(s.Proration.Cites)))
	case len(s.Parts) > 0:
		p.say(4, "missing answers: by the rules of the scales that it sums")
	case !open:
		p.say(4, "missing answers: no rule, so bounds alone unless -prorate asks for more")
	}
	for _, c := range s.Cutoffs {
		p.say(4, "cut-off "+c.ID+": "+decimal(c.At)+side(c.Tie, "is above it", "is below it")+cited.marks(c.Cites))
	}
	for _, t := range s.Changes {
		p.say(4, "change "+t.ID+": "+decimal(t.At)+side(t.Tie, "is enough", "is not enough")+cited.marks(t.Cites))
	}
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// side says what becomes of the value itself.
func side(tie assessment.CutoffTie, above, below string) string {
	switch tie {
	case assessment.CutoffTieAbove:
		return ", which itself " + above
	case assessment.CutoffTieBelow:
		return ", which itself " + below
	default:
		return "; of the value itself the source does not say"
	}
}

func (p *page) sources(all sources) {
	for i, c := range all {
		var parts []string
		for _, part := range []string{c.Source, c.Part, c.Reason} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		p.say(2, fmt.Sprintf("[%d] %s (%s, checked: %s) %s", i+1, strings.Join(parts, "; "), c.Basis, c.Checked, c.URL))
	}
}

func (p *page) refusal(r assessment.Refusal) {
	var cited sources
	p.gap()
	p.say(0, r.ID+": "+r.Title)
	p.say(2, "cannot be scored here: "+r.Reason+cited.marks(r.Cites))
	p.sources(cited)
}
