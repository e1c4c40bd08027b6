// Package redacttest finds types that would print. It is for tests.
package redacttest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Unmarked lists the exported structs of the package in a folder that do not embed
// redacted, by name. Tests are left out. A folder that cannot be read, or a file that
// does not parse, is an error.
func Unmarked(dir string) ([]string, error) {
	var bare []string
	files, err := os.ReadDir(dir) //nolint:forbidigo // tests read the source of their package
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, f.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() {
				if s, ok := spec.Type.(*ast.StructType); ok && !marked(s) {
					bare = append(bare, spec.Name.Name)
				}
			}
			return true
		})
	}
	slices.Sort(bare)
	return bare, nil
}

func marked(s *ast.StructType) bool {
	return slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool {
		name, ok := f.Type.(*ast.Ident)
		return ok && len(f.Names) == 0 && name.Name == "redacted"
	})
}
