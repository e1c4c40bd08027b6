package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// changes is what a newer schema does to those who use an older one. A break
// refuses what was valid, an addition takes what was not; either names its place.
type changes struct {
	breaks, additions []string
	old, new          map[string]any // the roots
	seen              map[string]bool
}

// compareSchemas lists the breaks and the additions between two schemas.
func compareSchemas(t *testing.T, older, newer []byte) changes {
	t.Helper()
	c := changes{seen: map[string]bool{}}
	require.NoError(t, json.Unmarshal(older, &c.old))
	require.NoError(t, json.Unmarshal(newer, &c.new))
	c.schema("", c.old, c.new)
	return c
}

// faults are what keeps a newer schema from taking the place of an older one of the
// same major version.
func (c changes) faults() []string {
	out := slices.Clone(c.breaks)
	was, is := versionOf(c.old), versionOf(c.new)
	switch {
	case is[0] != was[0]:
		out = append(out, "$id: another major version, which has a folder of its own")
	case is[1] < was[1], is[1] == was[1] && len(c.additions) > 0:
		for _, a := range c.additions {
			out = append(out, a+": raise the minor version in $id")
		}
	}
	return out
}

// versionOf is the major and the minor version in an $id.
func versionOf(root map[string]any) (v [2]int) {
	id, _ := root["$id"].(string)
	version, _, _ := strings.Cut(strings.TrimPrefix(id, "urn:kith:schema:v"), ":")
	major, minor, _ := strings.Cut(version, ".")
	v[0], _ = strconv.Atoi(major)
	v[1], _ = strconv.Atoi(minor)
	return v
}

func (c *changes) broken(at, what string)   { c.breaks = append(c.breaks, at+"/: "+what) }
func (c *changes) addition(at, what string) { c.additions = append(c.additions, at+"/: "+what) }

// change notes a break or an addition.
func (c *changes) change(at string, breaks bool, what string) {
	if breaks {
		c.broken(at, what)
	} else {
		c.addition(at, what)
	}
}

// target goes where a schema refers to.
func target(root, s map[string]any) (where string, out map[string]any) {
	for {
		ref, ok := s["$ref"].(string)
		if !ok {
			return where, s
		}
		where = ref
		defs, _ := root["$defs"].(map[string]any)
		s, _ = defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
}

// schema compares two schemas that stand at one place of a document.
func (c *changes) schema(at string, older, newer map[string]any) {
	from, older := target(c.old, older)
	to, newer := target(c.new, newer)
	if pair := from + " " + to; from != "" && to != "" {
		if c.seen[pair] { // told once, and the end of a recursion
			return
		}
		c.seen[pair] = true
	}
	if !reflect.DeepEqual(older["type"], newer["type"]) {
		c.change(at, older["type"] != "integer" || newer["type"] != "number", fmt.Sprintf("%v has become %v", older["type"], newer["type"]))
		return
	}
	c.properties(at, older, newer)
	c.choices(at, older["oneOf"], newer["oneOf"])
	for _, key := range []string{"maxLength", "maxItems", "maximum"} {
		c.bound(at, key, 1, older[key], newer[key])
	}
	for _, key := range []string{"minLength", "minItems", "minimum"} {
		c.bound(at, key, -1, older[key], newer[key])
	}
	c.others(at, older, newer)
	was, _ := older["items"].(map[string]any)
	if is, ok := newer["items"].(map[string]any); ok && was != nil {
		c.schema(at+"/*", was, is)
	}
}

func (c *changes) properties(at string, older, newer map[string]any) {
	was, _ := older["properties"].(map[string]any)
	is, _ := newer["properties"].(map[string]any)
	for _, key := range slices.Sorted(maps.Keys(was)) {
		before, _ := was[key].(map[string]any)
		if now, ok := is[key].(map[string]any); ok {
			c.schema(at+"/"+key, before, now)
		} else {
			c.broken(at+"/"+key, "property removed")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(is)) {
		if _, ok := was[key]; !ok {
			c.addition(at+"/"+key, "property added")
		}
	}
	c.lists(at, "required", false, older["required"], newer["required"])
	if closed, closes := older["additionalProperties"] == false, newer["additionalProperties"] == false; closed != closes {
		c.change(at, closes, map[bool]string{true: "closed", false: "opened"}[closes])
	}
}

// choices compares the words of a choice. Forms write the first.
func (c *changes) choices(at string, older, newer any) {
	was, wasChoice := choices(older)
	is, isChoice := choices(newer)
	switch {
	case older == nil && newer == nil:
	case !wasChoice || !isChoice:
		if !reflect.DeepEqual(older, newer) {
			c.change(at, newer != nil, "oneOf changed")
		}
	default:
		c.lists(at, "choice", true, was, is)
		if was[0] != is[0] {
			c.broken(at, "forms begin with another choice")
		}
	}
}

// lists compares words; whether to remove one is a break, or to add one.
func (c *changes) lists(at, what string, removing bool, older, newer any) {
	was, _ := older.([]any)
	is, _ := newer.([]any)
	for _, w := range was {
		if !slices.Contains(is, w) {
			c.change(at, removing, fmt.Sprintf("%s %v removed", what, w))
		}
	}
	for _, w := range is {
		if !slices.Contains(was, w) {
			c.change(at, !removing, fmt.Sprintf("%s %v added", what, w))
		}
	}
}

// bound compares one bound: less is tighter for a greatest, more for a least.
func (c *changes) bound(at, key string, sign float64, older, newer any) {
	was, wasBound := older.(float64)
	is, isBound := newer.(float64)
	switch {
	case wasBound == isBound && was == is:
	case !wasBound, isBound && is*sign < was*sign:
		c.broken(at, key+" tightened")
	default:
		c.addition(at, key+" loosened")
	}
}

// others compares every other keyword: without one nothing is refused by it, and of
// two that differ nobody can say which refuses less.
func (c *changes) others(at string, older, newer map[string]any) {
	done := []string{
		"$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties", "oneOf", "items",
		"maxLength", "maxItems", "maximum", "minLength", "minItems", "minimum",
	}
	keys := maps.Clone(older)
	maps.Copy(keys, newer)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		was, is := older[key], newer[key]
		if !slices.Contains(done, key) && !reflect.DeepEqual(was, is) {
			c.change(at, is != nil && is != false, key+" changed")
		}
	}
	if (older["items"] == nil) != (newer["items"] == nil) {
		c.change(at, newer["items"] != nil, "items changed")
	}
}
