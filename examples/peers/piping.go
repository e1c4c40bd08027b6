package main

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
)

// peerChunks is how many chunks the peers' pipeline goes through, and so how many of
// the families: it is too slow for all.
const peerChunks = 10

// Piping is documents on lines, and what makes lines of results of them.
type Piping struct {
	corpus *Corpus
	// chunks are the documents of each chunk as they stand in a file.
	chunks [][]byte
	ours   *pipeline
	whole  *family.Briefer
	peer   *peerPipeline
}

// appender is what a pipeline does with one line.
type appender func(to, line []byte) ([]byte, error)

// NewPiping has the rules of a workload decided, and besides by the briefer of the
// other examples those of the whole published rulebook.
func NewPiping(c *Corpus, w *Workload) (*Piping, error) {
	p := &Piping{corpus: c}
	for chunk := range chunks(len(c.Lines)) {
		p.chunks = append(p.chunks, append(bytes.Join(c.Of(chunk), []byte("\n")), '\n'))
	}
	worker, err := family.NewWorker()
	if err != nil {
		return nil, err
	}
	p.whole = worker.Briefer()
	if p.ours, err = newPipeline(w.Book); err != nil {
		return nil, err
	}
	p.peer, err = newPeerPipeline(w.Peers)
	return p, err
}

func (p *Piping) contenders() []Contender {
	peer := p.contender("pipeline: peers", p.peer.Append)
	peer.upTo = peerChunks
	return []Contender{p.contender("pipeline: ours", p.ours.Append), p.contender("pipeline: whole rulebook", p.whole.Append), peer}
}

// contender goes from the lines of a chunk to lines in memory that is used again.
func (p *Piping) contender(name string, do appender) Contender {
	var out []byte
	return Contender{
		name:  name,
		items: func(chunk int) int { return len(p.corpus.Of(chunk)) },
		pass: func(chunk int) int {
			out = out[:0]
			for left := p.chunks[chunk]; len(left) > 0; {
				line, more, _ := bytes.Cut(left, []byte("\n"))
				var err error
				if out, err = do(out, line); err != nil {
					return -1
				}
				left = more
			}
			return len(out)
		},
	}
}

// agree checks that what the pipelines write says the same: ours and the peers' of
// the families that the peers work on, ours and the whole rulebook's of all.
func (p *Piping) agree(w *Workload) error {
	for i, line := range p.corpus.Lines {
		var ours resultLine
		if err := read(p.ours.Append, line, &ours); err != nil {
			return err
		}
		whole, err := p.brief(line, w)
		if err != nil {
			return err
		}
		if !slices.EqualFunc(ours.Rulings, whole, sameRuling) {
			return differ("pipelines: twelve rules and the whole rulebook, of family %d,", i)
		}
		if i >= peerChunks*chunkFamilies {
			continue
		}
		var peer resultLine
		if err := read(p.peer.Append, line, &peer); err != nil {
			return err
		}
		if !sameResult(ours, peer) {
			return differ("pipelines: ours and the peers', of family %d,", i)
		}
	}
	return nil
}

func read(do appender, line []byte, to any) error {
	text, err := do(nil, line)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, to)
}

// brief is what the whole rulebook's pipeline says of the rules of a workload.
func (p *Piping) brief(line []byte, w *Workload) ([]rulingLine, error) {
	var out struct {
		Plan struct {
			Decisions []struct {
				rulingLine
				// Its reasons are written otherwise.
				Reasons       []struct{} `json:"reasons"`
				Declined      []string   `json:"declined"`
				NotApplicable []string   `json:"notApplicable"`
			} `json:"decisions"`
		} `json:"plan"`
	}
	if err := read(p.whole.Append, line, &out); err != nil {
		return nil, err
	}
	var rulings []rulingLine
	for _, d := range out.Plan.Decisions {
		if _, ok := w.Book.Rule(carepath.RuleID(d.Rule)); ok {
			d.Asks = slices.Concat(d.Asks, d.Declined, d.NotApplicable)
			rulings = append(rulings, d.rulingLine)
		}
	}
	return rulings, nil
}

func sameRuling(a, b rulingLine) bool {
	return a.Rule == b.Rule && a.Subject == b.Subject && a.Focal == b.Focal && a.Outcome == b.Outcome && slices.Equal(a.Asks, b.Asks)
}

// sameResult has the same scores, and the same decisions as far as cel-go, which
// knows no spans, settles them.
func sameResult(ours, peer resultLine) bool {
	sameScore := func(a, b scoreLine) bool { return a.Instrument == b.Instrument && slices.Equal(a.Scales, b.Scales) }
	return ours.Record == peer.Record && slices.EqualFunc(ours.Scores, peer.Scores, sameScore) &&
		slices.EqualFunc(ours.Rulings, peer.Rulings, func(a, b rulingLine) bool {
			open := carepath.OutcomeUnknown.String()
			if a.Rule != b.Rule || a.Subject != b.Subject || a.Focal != b.Focal || b.Outcome != a.Outcome && b.Outcome != open {
				return false
			}
			return a.Outcome != open || !slices.ContainsFunc(a.Asks, func(id string) bool { return !slices.Contains(b.Asks, id) })
		})
}
