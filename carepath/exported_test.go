package carepath

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// notAboutPeople are the exported structs that hold nothing of anybody.
func notAboutPeople() []string {
	return []string{
		"Applies", "Case", "Cases", "Condition", "Criterion", "Definition", "Difference", "Document", "Dose",
		"Evaluator", "Expectation", "Fact", "FactSpan", "LocalFact", "LocalValue", "Options", "Override",
		"Resource", "RiskTool", "Rule", "RuleChange", "Rulebook", "Stretch", "Test", "Value", // rules, and what is said of rules
	}
}

// TestEveryTypeAboutPeopleIsMarked fails on a new exported struct that is neither
// marked nor said to hold nothing of anybody.
func TestEveryTypeAboutPeopleIsMarked(t *testing.T) {
	t.Parallel()
	var bare []string
	files := token.NewFileSet()
	packages, err := parser.ParseDir(files, ".", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, 0) //nolint:staticcheck // one directory, no build tags
	require.NoError(t, err)
	for _, p := range packages {
		ast.Inspect(p, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || !spec.Name.IsExported() {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok && !marked(s) {
				bare = append(bare, spec.Name.Name)
			}
			return true
		})
	}
	slices.Sort(bare)
	allowed := notAboutPeople()
	slices.Sort(allowed)
	require.Equal(t, allowed, bare, "a type that holds something of a person embeds redacted; any other is listed above")
}

func marked(s *ast.StructType) bool {
	for _, f := range s.Fields.List {
		if name, ok := f.Type.(*ast.Ident); ok && len(f.Names) == 0 && name.Name == "redacted" {
			return true
		}
	}
	return false
}
