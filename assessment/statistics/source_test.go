package statistics_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sources parses the package without its tests.
func sources(tb testing.TB) (*token.FileSet, []*ast.File) {
	tb.Helper()
	entries, err := os.ReadDir(".")
	require.NoError(tb, err)
	set := token.NewFileSet()
	var files []*ast.File
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
			require.NoError(tb, err)
			files = append(files, file)
		}
	}
	require.NotEmpty(tb, files)
	return set, files
}

// A script imports this package alone, and nothing in it sums in assembly.
func TestImports(t *testing.T) {
	_, files := sources(t)
	for _, file := range files {
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			standard := !strings.Contains(strings.Split(path, "/")[0], ".")
			require.True(t, standard || path == "gonum.org/v1/gonum/mathext", path)
		}
	}
}

// noImports leaves every imported name without a type, which counts as a float.
type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not imported") }

// The language lets a compiler fuse x*y + z, also across statements and inlined
// calls, unless the product is converted. On amd64 none does, so that only
// reading the source can tell.
func TestEveryProductIsRounded(t *testing.T) {
	set, files := sources(t)
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: noImports{}, Error: func(error) {}}
	_, _ = config.Check("statistics", set, files, info) // its errors are of the imports left out
	products := 0
	for _, file := range files {
		var parents []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				parents = parents[:len(parents)-1]
				return true
			}
			if assign, ok := n.(*ast.AssignStmt); ok && assign.Tok == token.MUL_ASSIGN {
				t.Errorf("%s: *= leaves a product that may be fused", set.Position(n.Pos()))
			}
			if b, ok := n.(*ast.BinaryExpr); ok && b.Op == token.MUL && !whole(info, b) {
				products++
				if !rounded(parents) {
					t.Errorf("%s: wrap the product in float64() or times()", set.Position(b.OpPos))
				}
			}
			parents = append(parents, n)
			return true
		})
	}
	require.Greater(t, products, 10, "the test no longer sees the products")
}

// whole reports whether an expression is known to be an integer.
func whole(info *types.Info, e ast.Expr) bool {
	typ := info.Types[e].Type
	if typ == nil {
		return false
	}
	basic, ok := typ.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsInteger != 0
}

// rounded reports whether the product under these parents goes nowhere but into a conversion, another
// product, a quotient or a comparison.
func rounded(parents []ast.Node) bool {
	for i := len(parents) - 1; i >= 0; i-- {
		switch p := parents[i].(type) {
		case *ast.ParenExpr:
		case *ast.BinaryExpr:
			switch p.Op {
			case token.MUL:
			case token.QUO, token.LSS, token.GTR, token.LEQ, token.GEQ:
				return true
			default:
				return false
			}
		case *ast.CallExpr:
			name, ok := p.Fun.(*ast.Ident)
			return ok && (name.Name == "float64" || name.Name == "times" || name.Name == "square")
		default:
			return false
		}
	}
	return false
}
