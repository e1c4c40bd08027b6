package main

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
)

// scorer scores one questionnaire.
type scorer struct {
	key    *assessment.Key
	scales []string
}

// scorers are those of every questionnaire that comes with the library.
func scorers() (map[string]scorer, error) {
	out := map[string]scorer{}
	for _, in := range family.Catalogue().Instruments {
		key, err := assessment.NewKey(in)
		if err != nil {
			return nil, err
		}
		s := scorer{key: key}
		for _, scale := range in.Scales {
			s.scales = append(s.scales, scale.ID)
		}
		out[in.ID] = s
	}
	return out, nil
}

// rows is the memory that responses are scored in.
type rows struct {
	scorers map[string]scorer
	cells   []assessment.Cell
	tallies []assessment.Tally
}

// score returns what a response comes to, until the next one is scored. Of a
// questionnaire that nobody knows that is nothing.
func (s *rows) score(x assessment.Response) (scales []string, tallies []assessment.Tally, err error) {
	by, ok := s.scorers[x.Instrument]
	if !ok {
		return nil, nil, nil
	}
	if s.cells, err = by.key.Row(s.cells, x); err != nil {
		return nil, nil, err
	}
	for len(s.tallies) < len(by.scales) {
		s.tallies = append(s.tallies, assessment.Tally{})
	}
	return by.scales, s.tallies, by.key.Tally(s.tallies, s.cells)
}

// pipeline is ours, from a line to a line, in the same memory for each family: it
// decodes and validates, scores, decides and encodes. Ids have nothing in them that
// JSON escapes, or the decoder would have refused them.
type pipeline struct {
	rows
	decoder  assessment.Decoder
	record   assessment.Record
	gatherer assessment.Gatherer
	decider  *carepath.Decider
}

func newPipeline(book *carepath.Rulebook) (*pipeline, error) {
	all, err := scorers()
	return &pipeline{rows: rows{scorers: all}, decider: book.Decider()}, err
}

// Append reads a line and adds its result.
func (p *pipeline) Append(to, line []byte) ([]byte, error) {
	if err := p.decoder.Decode(line, &p.record); err != nil {
		return to, err
	}
	to = append(append(append(to, `{"record":"`...), p.record.ID...), `","scores":[`...)
	for i, x := range p.record.Responses {
		scales, tallies, err := p.score(x)
		if err != nil {
			return to, err
		}
		to = append(append(append(comma(to, i), `{"instrument":"`...), x.Instrument...), `","scales":[`...)
		for k, id := range scales {
			to = appendScale(comma(to, k), id, &tallies[k])
		}
		to = append(to, "]}"...)
	}
	to = append(to, `],"rulings":[`...)
	rulings := p.decider.Decide(p.gatherer.Gather(&p.record, p.record.Day))
	for i := range rulings {
		to = appendRuling(comma(to, i), &rulings[i])
	}
	return append(to, "]}\n"...), nil
}

func appendScale(to []byte, id string, t *assessment.Tally) []byte {
	to = append(append(to, `{"id":"`...), id...)
	to = appendNumber(to, `","low":`, t.Low)
	to = appendNumber(to, `,"high":`, t.High)
	return append(appendNumber(to, `,"answered":`, t.Answered), '}')
}

func appendRuling(to []byte, r *carepath.Ruling) []byte {
	to = append(append(to, `{"rule":"`...), r.Rule...)
	to = append(append(to, `","subject":"`...), r.Subject...)
	to = append(append(to, `","focal":"`...), r.Focal...)
	to = append(append(append(to, `","outcome":"`...), r.Outcome.String()...), `","reasons":[`...)
	for i := range r.Reasons {
		g := &r.Reasons[i]
		low, high, _ := g.Known.Bounds()
		to = append(append(comma(to, i), `{"fact":"`...), g.Fact...)
		to = append(appendNumber(appendNumber(to, `","low":`, low), `,"high":`, high), '}')
	}
	to = append(to, `],"asks":[`...)
	n := 0
	for _, facts := range [...][]carepath.FactID{r.Asks, r.Declined, r.NotApplicable} {
		for _, id := range facts {
			to = append(append(append(comma(to, n), '"'), id...), '"')
			n++
		}
	}
	return append(to, "]}"...)
}

func appendNumber(to []byte, key string, n int) []byte {
	return strconv.AppendInt(append(to, key...), int64(n), 10)
}

// comma stands before all but the first.
func comma(to []byte, i int) []byte {
	if i == 0 {
		return to
	}
	return append(to, ',')
}
