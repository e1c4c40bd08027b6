package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"github.com/kithcare/kith/carepath"
)

// silence is the variable that is never known: what a source does not say.
const silence = "silent"

// CEL is one rule compiled by cel-go, twice: to look for unknown variables by
// patterns, and to take unknown values as they come.
type CEL struct {
	Text    string
	names   []string // of each fact
	silent  bool     // it has a part on which the source is silent
	partial cel.Program
	plain   cel.Program
	unknown []*cel.AttributePatternType // of each fact, then of silence
	missing []*types.Unknown            // of each fact, then of silence
}

// NewCEL translates a rule and compiles it.
func NewCEL(r *Rule) (*CEL, error) {
	c := &CEL{Text: celText(r, r.When)}
	c.silent = strings.Contains(c.Text, silence)
	var declared []cel.EnvOption
	names := map[string]carepath.FactID{}
	for _, f := range r.Facts {
		name := celName(f.ID)
		if other, ok := names[name]; ok {
			return nil, fmt.Errorf("facts %q and %q have one name in CEL", other, f.ID)
		}
		names[name] = f.ID
		declared = append(declared, cel.Variable(name, cel.IntType))
		c.names = append(c.names, name)
		c.declare(name)
	}
	declared = append(declared, cel.Variable(silence, cel.BoolType))
	c.declare(silence)
	env, err := cel.NewEnv(declared...)
	if err != nil {
		return nil, err
	}
	ast, issues := env.Compile(c.Text)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	if c.partial, err = env.Program(ast, cel.EvalOptions(cel.OptOptimize, cel.OptPartialEval)); err != nil {
		return nil, err
	}
	c.plain, err = env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	return c, err
}

func (c *CEL) declare(name string) {
	c.unknown = append(c.unknown, cel.AttributePattern(name))
	c.missing = append(c.missing, types.NewUnknown(int64(len(c.missing)+1), types.NewAttributeTrail(name)))
}

// celName makes an identifier of a fact's id that is no word of the language.
func celName(id carepath.FactID) string { return "f_" + strings.ReplaceAll(string(id), "-", "_") }

// celText writes a condition in CEL. A bound that is the fact's own is left out,
// as whoever wrote the rule by hand would.
func celText(r *Rule, c carepath.Condition) string {
	many := func(op string, parts []carepath.Condition) string {
		texts := make([]string, len(parts))
		for i, part := range parts {
			texts[i] = celText(r, part)
		}
		return "(" + strings.Join(texts, op) + ")"
	}
	switch {
	case c.All != nil:
		return many(" && ", c.All)
	case c.Any != nil:
		return many(" || ", c.Any)
	case c.Not != nil:
		return "!(" + celText(r, *c.Not) + ")"
	case c.Test != nil:
		return celTest(r, c.Test)
	default:
		return silence
	}
}

func celTest(r *Rule, t *carepath.Test) string {
	fact, low, high := r.bounds(t)
	name, f := celName(t.Of), r.Facts[fact]
	switch {
	case low == high:
		return name + " == " + strconv.Itoa(low)
	case low <= f.Low && high >= f.High:
		return "true"
	case low <= f.Low:
		return name + " <= " + strconv.Itoa(high)
	case high >= f.High:
		return name + " >= " + strconv.Itoa(low)
	default:
		return "(" + name + " >= " + strconv.Itoa(low) + " && " + name + " <= " + strconv.Itoa(high) + ")"
	}
}

// celVars are the variables of one subject, shared by the rules for it.
type celVars struct{ partial, plain map[string]any }

// bind gives a case the two activations that cel-go evaluates it with.
func (c *CEL) bind(to *Case, r *Rule, vars celVars) error {
	for i := range r.Facts {
		name := c.names[i]
		if s := to.Spans[i]; s.Low == s.High {
			vars.plain[name] = types.Int(s.Low)
		} else if _, ok := vars.plain[name]; !ok {
			vars.plain[name] = c.missing[i]
		}
	}
	if c.silent {
		vars.plain[silence] = c.missing[len(r.Facts)]
	}
	var err error
	if to.Plain, err = cel.NewActivation(vars.plain); err != nil {
		return err
	}
	return c.bindPartial(to, r, vars)
}

// bindPartial gives it the one with patterns alone.
func (c *CEL) bindPartial(to *Case, r *Rule, vars celVars) (err error) {
	var patterns []*cel.AttributePatternType
	for i := range r.Facts {
		if s := to.Spans[i]; s.Low == s.High {
			vars.partial[c.names[i]] = types.Int(s.Low)
		} else {
			patterns = append(patterns, c.unknown[i])
		}
	}
	if c.silent {
		patterns = append(patterns, c.unknown[len(r.Facts)])
	}
	to.Partial, err = cel.PartialVars(vars.partial, patterns...)
	return err
}

// EvalPartial evaluates by patterns of what is unknown.
func (c *CEL) EvalPartial(at *Case) ref.Val {
	v, _, err := c.partial.Eval(at.Partial)
	return orError(v, err)
}

// EvalPlain evaluates with unknown values among the variables.
func (c *CEL) EvalPlain(at *Case) ref.Val {
	v, _, err := c.plain.Eval(at.Plain)
	return orError(v, err)
}

func orError(v ref.Val, err error) ref.Val {
	if err != nil {
		return types.WrapErr(err)
	}
	return v
}

// celOutcome reads a value of CEL; an error is none of the three.
func celOutcome(v ref.Val) (Outcome, bool) {
	switch v {
	case types.True:
		return carepath.OutcomeEligible, true
	case types.False:
		return carepath.OutcomeNotEligible, true
	}
	return carepath.OutcomeUnknown, types.IsUnknown(v)
}

// asks lists the facts that an unknown value names: cel-go's ask set.
func (c *CEL) asks(v ref.Val) (out []int) {
	unknown, ok := v.(*types.Unknown)
	if !ok {
		return nil
	}
	for _, id := range unknown.IDs() {
		trails, _ := unknown.GetAttributeTrails(id)
		for _, trail := range trails {
			if i := slices.Index(c.names, trail.Variable()); i >= 0 {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
