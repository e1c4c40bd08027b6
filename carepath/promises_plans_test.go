package carepath

import (
	"reflect"
	"slices"

	"github.com/kithcare/kith/assessment"
)

// plan tries what is promised of whole plans, which cost more than decisions, on
// some of the families.
func (c *familyChecker) plan() {
	plan := c.book.Plan(c.record, Options{})
	for _, s := range plan.Steps {
		c.count(12, "steps")
		c.cited(s.Cites, "step", s.Rule, s.Title)
	}
	c.questions(plan)
	rich := c.book.Plan(withMoreCapital(c.record, c.pick), Options{})
	c.count(5, "plans compared")
	if !reflect.DeepEqual(stepsOfOthers(plan), stepsOfOthers(rich)) {
		c.broken(5, "more capital moved or changed a step that is about no role")
	}
	if a, b := c.questionsOfOthers(plan), c.questionsOfOthers(rich); !slices.Equal(a, b) {
		c.broken(5, "more capital changed what other rules ask: %v, %v", a, b)
	}
	for i := range plan.Decisions {
		a, b := plan.Decisions[i], rich.Decisions[i]
		a.Cautions, b.Cautions = nil, nil // they decide nothing, and may speak of conflict
		if c.tables.rules[a.Rule].Kind != KindRole && !reflect.DeepEqual(a, b) {
			c.broken(5, "%s for %s looks at capital", a.Rule, a.Subject)
		}
	}
}

func stepsOfOthers(p Plan) []Step {
	return slices.DeleteFunc(slices.Clone(p.Steps), func(s Step) bool { return s.Role != assessment.RoleNotStated })
}

// questionsOfOthers are those that some rule waits for which is about no role,
// sorted: how many rules wait for an answer is part of what it is worth, and a role
// is one of them.
func (c *familyChecker) questionsOfOthers(p Plan) (out []string) {
	for _, q := range p.Questions {
		for _, id := range q.Opens {
			if c.tables.rules[id].Kind != KindRole {
				out = append(out, string(q.Fact)+" "+string(q.Subject)+" "+string(q.Focal)+" "+string(id))
			}
		}
	}
	slices.Sort(out)
	return out
}

// questions wants safety first, nothing declined, nothing twice, and every safety
// answer that an open decision waits for among them.
func (c *familyChecker) questions(plan Plan) {
	type asked struct {
		id             FactID
		subject, focal assessment.MemberID
	}
	seen, texts, others := map[asked]bool{}, map[string]bool{}, false
	for _, q := range plan.Questions {
		f := c.book.facts[q.Fact]
		if q.Safety && others {
			c.broken(4, "%s is about safety and comes late", q.Fact)
			c.broken(8, "%s is about safety and comes late", q.Fact)
		}
		if q.Safety {
			c.count(8, "a safety question that is asked first")
		} else if len(seen) > 0 && !others {
			c.count(4, "safety questions before others")
		}
		if q.Safety != f.Safety {
			c.broken(8, "%s: safety %t", q.Fact, q.Safety)
		}
		others = others || !q.Safety
		if r := c.read(f, About{Member: q.Subject, Focal: q.Focal}); len(q.Opens) > 0 && r.Absent == assessment.AbsenceAskedDeclined {
			c.broken(4, "%s is asked and was declined", q.Fact)
		}
		if texts[q.Text] {
			c.broken(4, "asked twice: %s", q.Text)
		}
		texts[q.Text], seen[asked{q.Fact, q.Subject, q.Focal}] = true, true
	}
	if len(plan.Questions) > 0 {
		c.count(4, "plans with questions")
	}
	if plan.Danger {
		return
	}
	for i := range plan.Decisions {
		d := &plan.Decisions[i]
		for _, id := range d.Asks {
			f := c.book.facts[id]
			if a := f.about(aboutDecision(d)); f.Safety && !seen[asked{id, a.subject(), a.Focal}] {
				c.broken(8, "%s for %s waits for %s, which is not asked", d.Rule, d.Subject, id)
			}
		}
	}
}
