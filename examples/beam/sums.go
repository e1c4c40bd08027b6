package main

import (
	"encoding/binary"
	"encoding/json"
	"iter"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

// sums count families, what they need and what they have. They are all zero before
// the first. They take the same room however many families there are.
type sums struct {
	redacted
	cells [cells]int64
}

// Where in the cells things stand.
const (
	families = iota
	refused
	ownRight

	areas  = int(assessment.ImpactDomainSocial)
	topics = int(assessment.SupportTopicCompany)
	// Of a need: yes, no, not known.
	answers = 3

	supporting = ownRight + areas*answers
	capital    = supporting + topics*answers

	kinds   = 3
	domains = int(recoverycapital.DomainCultural)
	signs   = int(recoverycapital.SignNegative)
	// Of a figure: how many, their lows, their highs.
	parts = 3

	cells = capital + kinds*domains*signs*parts
)

func (s *sums) refuse() { s.cells[refused]++ }

func (s *sums) add(needs iter.Seq[family.Need], c recoverycapital.Capital) {
	s.cells[families]++
	for n := range needs {
		s.need(n.Track, n.Domain, n.Topic)[answer(n)]++
	}
	for kind, figures := range [][]recoverycapital.Figure{c.Own, c.Pairs, c.Network} {
		for _, f := range figures {
			low, high := f.Span.Bounds()
			to := s.figures(kind, f.Domain, f.Sign)
			to[0], to[1], to[2] = to[0]+1, to[1]+int64(low), to[2]+int64(high)
		}
	}
}

func answer(n family.Need) int {
	switch {
	case !n.Known:
		return 2
	case n.Yes:
		return 0
	default:
		return 1
	}
}

// need is where a need is counted.
func (s *sums) need(track assessment.Track, d assessment.ImpactDomain, t assessment.SupportTopic) []int64 {
	at := supporting + (int(t)-1)*answers
	if track == assessment.TrackOwnRight {
		at = ownRight + (int(d)-1)*answers
	}
	return s.cells[at : at+answers]
}

// figures is where the figures of a kind, a domain and a sign are added up.
func (s *sums) figures(kind int, d recoverycapital.Domain, sign recoverycapital.Sign) []int64 {
	at := capital + ((kind*domains+int(d)-1)*signs+int(sign)-1)*parts
	return s.cells[at : at+parts]
}

// The forms of the JSON.
type (
	sumsText struct {
		Families int64         `json:"families"`
		Refused  int64         `json:"refused"`
		Needs    []needText    `json:"needs"`
		Capital  []capitalText `json:"capital"`
	}
	needText struct {
		Track   assessment.Track        `json:"track"`
		Domain  assessment.ImpactDomain `json:"domain,omitzero"`
		Topic   assessment.SupportTopic `json:"topic,omitzero"`
		Yes     int64                   `json:"yes"`
		No      int64                   `json:"no"`
		Unknown int64                   `json:"unknown"`
	}
	capitalText struct {
		Kind    string                 `json:"kind"`
		Domain  recoverycapital.Domain `json:"domain"`
		Sign    recoverycapital.Sign   `json:"sign"`
		Figures int64                  `json:"figures"`
		Low     int64                  `json:"low"`
		High    int64                  `json:"high"`
	}
)

// text is the sums as JSON, everything in a fixed order, zeros too.
func (s *sums) text() ([]byte, error) {
	out := sumsText{Families: s.cells[families], Refused: s.cells[refused]}
	for d := assessment.ImpactDomainHealth; int(d) <= areas; d++ {
		n := s.need(assessment.TrackOwnRight, d, 0)
		out.Needs = append(out.Needs, needText{Track: assessment.TrackOwnRight, Domain: d, Yes: n[0], No: n[1], Unknown: n[2]})
	}
	for t := assessment.SupportTopicKnowledge; int(t) <= topics; t++ {
		n := s.need(assessment.TrackSupporting, 0, t)
		out.Needs = append(out.Needs, needText{Track: assessment.TrackSupporting, Topic: t, Yes: n[0], No: n[1], Unknown: n[2]})
	}
	for kind, word := range []string{"own-capital", "pair-capital", "network-capital"} {
		for d := recoverycapital.DomainSocial; int(d) <= domains; d++ {
			for sign := recoverycapital.SignPositive; int(sign) <= signs; sign++ {
				f := s.figures(kind, d, sign)
				out.Capital = append(out.Capital, capitalText{Kind: word, Domain: d, Sign: sign, Figures: f[0], Low: f[1], High: f[2]})
			}
		}
	}
	text, err := json.MarshalIndent(out, "", "  ")
	return append(text, '\n'), err
}

func encodeSums(s sums) []byte {
	var out []byte
	for _, n := range s.cells {
		out = binary.AppendVarint(out, n)
	}
	return out
}

func decodeSums(data []byte) (s sums, err error) {
	for i := range s.cells {
		n, used := binary.Varint(data)
		if used <= 0 {
			return sums{}, errElement
		}
		s.cells[i], data = n, data[used:]
	}
	return s, nil
}
