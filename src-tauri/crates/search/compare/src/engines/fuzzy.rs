//! tantivy with fuzzy terms, in memory.

use studiodesk_core::MemberRow;
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer};
use tantivy::{Index, IndexReader, Term, doc};

use super::{Engine, LIMIT, told};

/// One document a person: the name, and everything else.
pub(crate) struct Fuzzy {
    reader: IndexReader,
    directory: RamDirectory,
    fields: [Field; 2],
    analyzer: TextAnalyzer,
}

impl Fuzzy {
    pub(crate) fn new(people: &[MemberRow]) -> Self {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("folded")
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(indexing);
        let id = schema.add_i64_field("id", FAST);
        let fields = [
            schema.add_text_field("name", text.clone()),
            schema.add_text_field("rest", text),
        ];
        let analyzer = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(LowerCaser)
            .filter(AsciiFoldingFilter)
            .build();
        let directory = RamDirectory::create();
        let index = Index::create(
            directory.clone(),
            schema.build(),
            tantivy::IndexSettings::default(),
        );
        let index = index.expect("an index");
        index.tokenizers().register("folded", analyzer.clone());
        let mut writer = index
            .writer_with_num_threads(1, 200_000_000)
            .expect("a writer");
        for row in people {
            let document = doc!(id => row.id.0, fields[0] => row.name(), fields[1] => told(row));
            writer.add_document(document).expect("a document");
        }
        writer.commit().expect("a commit");
        let segments = index.searchable_segment_ids().expect("segments");
        if segments.len() > 1 {
            writer.merge(&segments).wait().expect("a merge");
        }
        writer.wait_merging_threads().expect("merged");
        Self {
            reader: index.reader().expect("a reader"),
            directory,
            fields,
            analyzer,
        }
    }

    /// A word as it is, as a beginning, and with slips: whole words weigh most, names more than the rest.
    fn word(&self, word: &str) -> Box<dyn Query> {
        let slips = match word.chars().count() {
            0..4 => 0,
            4..8 => 1,
            _ => 2,
        };
        let mut ways: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for (field, weight) in self.fields.into_iter().zip([2.0, 1.0]) {
            let term = Term::from_field_text(field, word);
            let mut way = |query: Box<dyn Query>, boost: f32| {
                let boosted: Box<dyn Query> = Box::new(BoostQuery::new(query, boost * weight));
                ways.push((Occur::Should, boosted));
            };
            way(
                Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)),
                8.0,
            );
            way(
                Box::new(FuzzyTermQuery::new_prefix(term.clone(), 0, true)),
                4.0,
            );
            if slips > 0 {
                way(Box::new(FuzzyTermQuery::new(term, slips, true)), 1.0);
            }
        }
        Box::new(BooleanQuery::new(ways))
    }
}

impl Engine for Fuzzy {
    fn name(&self) -> &'static str {
        "tantivy fuzzy"
    }

    fn find(&self, text: &str) -> Vec<i64> {
        let mut analyzer = self.analyzer.clone();
        let mut tokens = analyzer.token_stream(text);
        let mut words: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        tokens.process(&mut |token| words.push((Occur::Must, self.word(&token.text))));
        if words.is_empty() {
            return Vec::new();
        }
        let searcher = self.reader.searcher();
        let best = TopDocs::with_limit(LIMIT).order_by_score();
        let found = searcher
            .search(&BooleanQuery::new(words), &best)
            .expect("an answer");
        let id = |(_, address): (f32, tantivy::DocAddress)| {
            let segment = searcher.segment_reader(address.segment_ord);
            let ids = segment.fast_fields().i64("id").ok()?;
            ids.first(address.doc_id)
        };
        found.into_iter().filter_map(id).collect()
    }

    fn bytes(&self) -> usize {
        self.directory.total_mem_usage()
    }
}
