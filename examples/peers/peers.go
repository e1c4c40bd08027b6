package main

import (
	"fmt"
)

// Peers are the rules in the form of each peer; their places correspond.
type Peers struct {
	Rules  []Rule
	CEL    []*CEL
	Tables []*Table
}

// NewPeers builds every rule for every peer.
func NewPeers(rules []Rule) (*Peers, error) {
	p := &Peers{Rules: rules}
	for i := range rules {
		if err := p.add(&rules[i]); err != nil {
			return nil, fmt.Errorf("rule %s: %w", rules[i].ID, err)
		}
	}
	return p, nil
}

func (p *Peers) add(r *Rule) error {
	c, err := NewCEL(r)
	if err != nil {
		return err
	}
	t, err := NewTable(r)
	if err != nil {
		return err
	}
	p.CEL, p.Tables = append(p.CEL, c), append(p.Tables, t)
	return nil
}
