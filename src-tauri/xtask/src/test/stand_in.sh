#!/bin/sh
# Stands in for a C compiler, ar and ranlib: makes an empty file of every output it is asked for.
# What it is asked about itself or about headers, the compiler named by STAND_IN_FOR answers, if there is one.
output=
previous=
for word in "$@"; do
    case "$word" in
        # The cc crate takes a compiler that knows -? for Microsoft's.
        -E | '-?' | --version | -v | -dump* | -print-*)
            if [ -n "${STAND_IN_FOR:-}" ]; then
                exec "$STAND_IN_FOR" "$@"
            fi
            ;;
    esac
    case "$word" in
        --version | -v) echo "clang version 17.0.0 (stand-in)" ;;
        # The cc crate asks the preprocessor which compiler it is.
        -E) echo clang; exit 0 ;;
    esac
    if [ "$previous" = "-o" ]; then
        output=$word
    fi
    case "$word" in
        -o?*) output=${word#-o} ;;
        *.a) archive=$word ;;
    esac
    previous=$word
done
if [ -n "$output" ]; then
    : >"$output"
elif [ -n "${archive:-}" ]; then
    printf '!<arch>\n' >"$archive"
fi
