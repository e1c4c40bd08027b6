package schema_test

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stretchr/testify/require"
)

// vector is a document and what a validator says of it.
type vector struct {
	Name     string `json:"name"`
	Why      string `json:"why"`
	Schema   string `json:"schema"`
	Document any    `json:"document"`
	// Grow says that a list is to be filled up, with copies of its first element,
	// to that many: written out it would be most of the file.
	Grow   *grow   `json:"grow,omitempty"`
	Valid  bool    `json:"valid"`
	Faults []found `json:"faults"`

	rule   string // the place in the schema that it was made for
	unique bool   // the list that grows may have nothing twice
}

type grow struct {
	At string `json:"at"`
	To int    `json:"to"`
}

// found is the place of one fault and the keyword that finds it.
type found struct {
	At      string `json:"at"`
	Keyword string `json:"keyword"`
}

// whole is the document of a vector, its list filled up.
func (v vector) whole() any {
	if v.Grow == nil {
		return v.Document
	}
	return replaced(v.Document, strings.Split(v.Grow.At, "/")[1:], func(list any) any {
		all, _ := list.([]any)
		return slices.Repeat(all[:1], v.Grow.To)
	})
}

// replaced is a copy of a tree in which one place is another.
func replaced(tree any, path []string, change func(any) any) any {
	if len(path) == 0 {
		return change(tree)
	}
	switch tree := tree.(type) {
	case map[string]any:
		out := maps.Clone(tree)
		out[path[0]] = replaced(tree[path[0]], path[1:], change)
		return out
	case []any:
		out := slices.Clone(tree)
		i, _ := strconv.Atoi(path[0])
		out[i] = replaced(tree[i], path[1:], change)
		return out
	default:
		return tree
	}
}

// maker makes vectors from a schema: for each place of it a document that it takes,
// and for each keyword one that only this keyword refuses, or this and what says the
// same again.
type maker struct {
	t    require.TestingT
	id   string
	root map[string]any
	seen map[string]bool // definitions that have had their vectors
	out  []vector
}

func makeVectors(t require.TestingT, id string, doc []byte) []vector {
	root, _ := generic(t, doc).(map[string]any)
	m := &maker{t: t, id: id, root: root, seen: map[string]bool{}}
	m.walk("", root, "", func(v any) any { return v })
	return m.out
}

func (m *maker) add(name, why, rule string, document any, valid bool) {
	m.out = append(m.out, vector{Name: name, Why: why, Schema: m.id, Document: document, Valid: valid, rule: rule})
}

// resolve follows a reference.
func (m *maker) resolve(rule string, s map[string]any) (string, map[string]any) {
	ref, ok := s["$ref"].(string)
	if !ok {
		return rule, s
	}
	defs, _ := m.root["$defs"].(map[string]any)
	def, _ := defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	return strings.TrimPrefix(ref, "#"), def
}

// walk makes the vectors of a schema and of all below it. put makes a document with
// a value at the place.
func (m *maker) walk(rule string, s map[string]any, at string, put func(any) any) {
	if _, isRef := s["$ref"]; isRef {
		m.add("another kind "+place(at), "what it refers to says which", rule, put(m.wrongKind(s)), false)
		if rule, s = m.resolve(rule, s); m.seen[rule] {
			return
		}
		m.seen[rule] = true
	}
	if rule != "" || at != "" {
		m.add("first "+place(at), "the least that is taken here", rule, put(m.least(s)), true)
		m.add("last "+place(at), "the most that is taken here", rule, put(m.most(s)), true)
	}
	m.keywords(rule, s, at, put)
	if s["type"] == "object" {
		m.object(rule, s, at, put)
	}
	if items, ok := s["items"].(map[string]any); ok {
		m.walk(rule+"/items", items, at+"/0", func(v any) any { return put([]any{v}) })
	}
}

func place(at string) string {
	if at == "" {
		return "at the root"
	}
	return "at " + at
}

// keywords breaks what is not an object's own.
func (m *maker) keywords(rule string, s map[string]any, at string, put func(any) any) {
	refuse := func(keyword, why string, v any) {
		m.add(keyword+" "+place(at), why, rule, put(v), false)
	}
	refuse("type", "another kind of value", m.wrongKind(s))
	if s["oneOf"] != nil {
		refuse("oneOf", "no word of the list", "zzz")
	}
	if s["pattern"] != nil {
		refuse("pattern", "characters that are not allowed", "\x01")
	}
	if s["format"] != nil {
		refuse("format", "a day that is not in the calendar", "2026-02-30")
	}
	if most, ok := s["maxLength"].(json.Number); ok {
		n, _ := most.Int64()
		refuse("maxLength", "one character more than there may be", strings.Repeat("a", int(n)+1))
	}
	for i, keyword := range []string{"minimum", "maximum"} {
		if bound, ok := s[keyword].(json.Number); ok {
			n, _ := bound.Int64()
			refuse(keyword, "one beyond the bound", json.Number(strconv.FormatInt(n+int64(2*i-1), 10)))
		}
	}
	items, _ := s["items"].(map[string]any)
	if s["uniqueItems"] != nil {
		refuse("uniqueItems", "the same twice", []any{m.least(items), m.least(items)})
	}
	if most, ok := s["maxItems"].(json.Number); ok {
		n, _ := most.Int64()
		refuse("maxItems", "one element more than there may be", []any{m.least(items)})
		last := &m.out[len(m.out)-1]
		last.Grow, last.unique = &grow{At: at, To: int(n) + 1}, s["uniqueItems"] != nil
	}
}

// object breaks what is an object's own, and goes on below it.
func (m *maker) object(rule string, s map[string]any, at string, put func(any) any) {
	least, _ := m.least(s).(map[string]any)
	required, _ := s["required"].([]any)
	for _, r := range required {
		key, _ := r.(string)
		less := maps.Clone(least)
		delete(less, key)
		m.add("without "+key+" "+place(at), "it cannot be left out", rule, put(less), false)
	}
	more := maps.Clone(least)
	more["zzz"] = true
	m.add("unknown key "+place(at), "a typing error must not pass", rule, put(more), false)
	properties, _ := s["properties"].(map[string]any)
	for _, key := range sortedKeys(properties) {
		property, _ := properties[key].(map[string]any)
		m.walk(rule+"/properties/"+key, property, at+"/"+key, func(v any) any {
			with := maps.Clone(least)
			with[key] = v
			return put(with)
		})
	}
}

// wrongKind is a value of a kind that is refused.
func (m *maker) wrongKind(s map[string]any) any {
	if _, s = m.resolve("", s); s["type"] == "integer" || s["type"] == "number" || s["type"] == "boolean" {
		return "zzz"
	}
	return json.Number("7")
}

// least is the smallest value that a schema takes: of choices the first.
func (m *maker) least(s map[string]any) any { return m.sample(s, 0) }

// most has every property, each with the least that it takes; of choices the last.
func (m *maker) most(s map[string]any) any { return m.sample(s, 1) }

func (m *maker) sample(s map[string]any, depth int) any {
	_, s = m.resolve("", s)
	switch s["type"] {
	case "object":
		return m.sampleObject(s, depth)
	case "array":
		if depth == 0 {
			return []any{}
		}
		items, _ := s["items"].(map[string]any)
		return []any{m.sample(items, 0)}
	case "integer", "number":
		if depth == 1 && s["maximum"] != nil {
			return s["maximum"]
		}
		return cmp.Or(s["minimum"], any(json.Number("0")))
	case "boolean":
		return depth == 1
	default:
		return m.sampleText(s, depth)
	}
}

func (m *maker) sampleObject(s map[string]any, depth int) any {
	out := map[string]any{}
	required, _ := s["required"].([]any)
	properties, _ := s["properties"].(map[string]any)
	for key, p := range properties {
		if property, _ := p.(map[string]any); depth == 1 || slices.Contains(required, any(key)) {
			out[key] = m.sample(property, 0)
		}
	}
	return out
}

func (m *maker) sampleText(s map[string]any, depth int) any {
	if all, ok := s["oneOf"].([]any); ok {
		choice, _ := all[depth*(len(all)-1)].(map[string]any)
		return choice["const"]
	}
	pattern, _ := s["pattern"].(string)
	for _, text := range []string{"a", "2026-01-31", "09:30", ""} {
		if matches(m.t, pattern, text) {
			return text
		}
	}
	require.Failf(m.t, "no text known", "for %s", pattern)
	return nil
}
