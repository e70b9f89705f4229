CREATE TABLE party (
	uuid VARCHAR(36) NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	kind VARCHAR DEFAULT 'unknown' NOT NULL, 
	parent_id INTEGER, 
	contact VARCHAR, 
	note VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_party_kind CHECK (kind IN ('person', 'agency', 'publisher', 'military', 'government', 'think tank', 'company', 'organisation', 'anonymous', 'unknown')), 
	CONSTRAINT uq_party_uuid UNIQUE (uuid), 
	CONSTRAINT fk_party_parent_id_party FOREIGN KEY(parent_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_party_folded ON party (folded);
CREATE INDEX ix_party_parent_id ON party (parent_id);
CREATE TABLE vocabulary (
	name VARCHAR NOT NULL, 
	uri VARCHAR, 
	attribution VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_vocabulary_name UNIQUE (name)
);
CREATE TABLE place (
	uuid VARCHAR(36) NOT NULL, 
	gazetteer_id VARCHAR, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	kind VARCHAR DEFAULT 'town' NOT NULL, 
	parent_id INTEGER, 
	country_code VARCHAR, 
	latitude DOUBLE, 
	longitude DOUBLE, 
	precision_m DOUBLE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_place_kind CHECK (kind IN ('country', 'region', 'town', 'site', 'area')), 
	CONSTRAINT uq_place_uuid UNIQUE (uuid), 
	CONSTRAINT uq_place_gazetteer_id UNIQUE (gazetteer_id), 
	CONSTRAINT fk_place_parent_id_place FOREIGN KEY(parent_id) REFERENCES place (id) ON DELETE SET NULL
);
CREATE INDEX ix_place_folded ON place (folded);
CREATE INDEX ix_place_parent_id ON place (parent_id);
CREATE TABLE event (
	uuid VARCHAR(36) NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	identifier VARCHAR, 
	starts VARCHAR, 
	ends VARCHAR, 
	approximate BOOLEAN DEFAULT '0' NOT NULL, 
	parent_id INTEGER, 
	note VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_event_uuid UNIQUE (uuid), 
	CONSTRAINT fk_event_parent_id_event FOREIGN KEY(parent_id) REFERENCES event (id) ON DELETE SET NULL
);
CREATE INDEX ix_event_parent_id ON event (parent_id);
CREATE INDEX ix_event_folded ON event (folded);
CREATE TABLE collection (
	uuid VARCHAR(36) NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	parent_id INTEGER, 
	note VARCHAR, 
	made_at VARCHAR(24) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_collection_uuid UNIQUE (uuid), 
	CONSTRAINT fk_collection_parent_id_collection FOREIGN KEY(parent_id) REFERENCES collection (id) ON DELETE RESTRICT
);
CREATE INDEX ix_collection_folded ON collection (folded);
CREATE INDEX ix_collection_parent_id ON collection (parent_id);
CREATE TABLE saved_search (
	uuid VARCHAR(36) NOT NULL, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	last_looked_at VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_saved_search_uuid UNIQUE (uuid)
);
CREATE TABLE photo_group (
	made_at VARCHAR(24) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE protected_name (
	photo_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	at VARCHAR(24) NOT NULL, 
	"by" VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_protected_name_photo_id UNIQUE (photo_id)
);
CREATE TABLE root (
	name VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_root_name UNIQUE (name)
);
CREATE TABLE original (
	file_id INTEGER NOT NULL, 
	carriers BLOB NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_original_file_id UNIQUE (file_id)
);
CREATE TABLE crop_hashes (
	photo_id INTEGER NOT NULL, 
	hashes BLOB NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_crop_hashes_photo_id UNIQUE (photo_id)
);
CREATE TABLE import_run (
	uuid VARCHAR(36) NOT NULL, 
	started_at VARCHAR(24) NOT NULL, 
	finished_at VARCHAR, 
	state VARCHAR DEFAULT 'running' NOT NULL, 
	"by" VARCHAR NOT NULL, 
	options JSON NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_import_run_state CHECK (state IN ('running', 'paused', 'finished', 'cancelled', 'failed')), 
	CONSTRAINT uq_import_run_uuid UNIQUE (uuid)
);
CREATE TABLE text (
	uuid VARCHAR(36) NOT NULL, 
	body VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	language VARCHAR, 
	source_sha256 VARCHAR, 
	source_name VARCHAR, 
	at VARCHAR(24) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_text_uuid UNIQUE (uuid)
);
CREATE INDEX ix_text_sha256 ON text (sha256);
CREATE TABLE step (
	uuid VARCHAR(36) NOT NULL, 
	label VARCHAR NOT NULL, 
	params JSON NOT NULL, 
	who VARCHAR NOT NULL, 
	at VARCHAR(24) NOT NULL, 
	state VARCHAR DEFAULT 'open' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_step_state CHECK (state IN ('open', 'done', 'undone', 'gone')), 
	CONSTRAINT uq_step_uuid UNIQUE (uuid)
);
CREATE INDEX ix_step_state ON step (state, id);
CREATE TABLE archive_fact (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_archive_fact_key UNIQUE ("key")
);
CREATE TABLE quota_draw (
	appearance_id INTEGER NOT NULL, 
	photo_id INTEGER NOT NULL, 
	licence_id INTEGER NOT NULL, 
	day VARCHAR NOT NULL, 
	over BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_quota_draw_appearance_id UNIQUE (appearance_id)
);
CREATE INDEX ix_quota_draw_photo_id ON quota_draw (photo_id);
CREATE INDEX ix_quota_draw_licence_id ON quota_draw (licence_id, day);
CREATE TABLE disclosure (
	photo_id INTEGER NOT NULL, 
	what VARCHAR NOT NULL, 
	at VARCHAR(24) NOT NULL, 
	"by" VARCHAR NOT NULL, 
	reason VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_disclosure_what CHECK (what IN ('protected', 'revealed', 'lifted'))
);
CREATE INDEX ix_disclosure_photo_id ON disclosure (photo_id);
CREATE TABLE desk_setting (
	"key" VARCHAR NOT NULL, 
	value JSON NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_desk_setting_key UNIQUE ("key")
);
CREATE TABLE stored_report (
	uuid VARCHAR(36) NOT NULL, 
	kind VARCHAR NOT NULL, 
	scope VARCHAR NOT NULL, 
	period_from VARCHAR, 
	period_to VARCHAR, 
	made_at VARCHAR(24) NOT NULL, 
	"by" VARCHAR, 
	rules_version VARCHAR NOT NULL, 
	result_sha256 VARCHAR NOT NULL, 
	result BLOB, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_stored_report_uuid UNIQUE (uuid)
);
CREATE TABLE party_alias (
	party_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_party_alias_party_id UNIQUE (party_id, name), 
	CONSTRAINT fk_party_alias_party_id_party FOREIGN KEY(party_id) REFERENCES party (id) ON DELETE CASCADE
);
CREATE INDEX ix_party_alias_folded ON party_alias (folded);
CREATE INDEX ix_party_alias_party_id ON party_alias (party_id);
CREATE TABLE party_contact (
	party_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	note VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_party_contact_party_id UNIQUE (party_id, kind, value), 
	CONSTRAINT ck_party_contact_kind CHECK (kind IN ('person', 'email', 'phone', 'web', 'address', 'other')), 
	CONSTRAINT fk_party_contact_party_id_party FOREIGN KEY(party_id) REFERENCES party (id) ON DELETE CASCADE
);
CREATE TABLE employment (
	person_id INTEGER NOT NULL, 
	employer_id INTEGER NOT NULL, 
	terms VARCHAR DEFAULT 'staff' NOT NULL, 
	starts VARCHAR, 
	ends VARCHAR, 
	note VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_employment_terms CHECK (terms IN ('staff', 'contract', 'freelance', 'stringer', 'other')), 
	CONSTRAINT fk_employment_person_id_party FOREIGN KEY(person_id) REFERENCES party (id) ON DELETE CASCADE, 
	CONSTRAINT fk_employment_employer_id_party FOREIGN KEY(employer_id) REFERENCES party (id) ON DELETE RESTRICT
);
CREATE INDEX ix_employment_person_id ON employment (person_id);
CREATE INDEX ix_employment_employer_id ON employment (employer_id);
CREATE TABLE tag (
	uuid VARCHAR(36) NOT NULL, 
	vocabulary_id INTEGER, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	code VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_tag_uuid UNIQUE (uuid), 
	CONSTRAINT fk_tag_vocabulary_id_vocabulary FOREIGN KEY(vocabulary_id) REFERENCES vocabulary (id) ON DELETE SET NULL
);
CREATE INDEX ix_tag_vocabulary_id ON tag (vocabulary_id);
CREATE INDEX ix_tag_folded ON tag (folded);
CREATE TABLE place_name (
	place_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	language VARCHAR, 
	valid_from VARCHAR, 
	valid_to VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT fk_place_name_place_id_place FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE CASCADE
);
CREATE INDEX ix_place_name_folded ON place_name (folded);
CREATE INDEX ix_place_name_place_id ON place_name (place_id);
CREATE TABLE event_alias (
	event_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_event_alias_event_id UNIQUE (event_id, name), 
	CONSTRAINT fk_event_alias_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_event_alias_folded ON event_alias (folded);
CREATE TABLE event_place (
	event_id INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_event_place_event_id UNIQUE (event_id, place_id), 
	CONSTRAINT fk_event_place_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE, 
	CONSTRAINT fk_event_place_place_id_place FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE CASCADE
);
CREATE INDEX ix_event_place_place_id ON event_place (place_id);
CREATE TABLE photo (
	uuid VARCHAR(36) NOT NULL, 
	image_hash VARCHAR NOT NULL, 
	perceptual_hash BIGINT, 
	width INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	orientation INTEGER DEFAULT '1' NOT NULL, 
	format VARCHAR NOT NULL, 
	group_id INTEGER, 
	import_id INTEGER, 
	added_at VARCHAR(24) NOT NULL, 
	removed_at VARCHAR, 
	title VARCHAR, 
	headline VARCHAR, 
	caption VARCHAR, 
	caption_writer VARCHAR, 
	alt_text VARCHAR, 
	extended_description VARCHAR, 
	instructions VARCHAR, 
	usage_terms VARCHAR, 
	other_constraints VARCHAR, 
	web_statement VARCHAR, 
	data_mining VARCHAR, 
	digital_source_type VARCHAR, 
	job_id VARCHAR, 
	supplier_reference VARCHAR, 
	taken_text VARCHAR, 
	taken_from VARCHAR, 
	taken_to VARCHAR, 
	taken_offset INTEGER, 
	taken_precision VARCHAR, 
	latitude DOUBLE, 
	longitude DOUBLE, 
	gps_precision_m DOUBLE, 
	sensitivity VARCHAR DEFAULT 'undecided' NOT NULL, 
	sensitivity_reason VARCHAR, 
	rating INTEGER, 
	conflicts JSON, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_photo_sensitivity CHECK (sensitivity IN ('undecided', 'not sensitive', 'graphic violence', 'death', 'personal information', 'minors')), 
	CONSTRAINT ck_photo_taken_precision CHECK (taken_precision IS NULL OR taken_precision IN ('year', 'month', 'day', 'minute', 'second', 'subsecond')), 
	CONSTRAINT ck_photo_rating CHECK (rating IS NULL OR rating IN (-1, 1, 2, 3, 4, 5)), 
	CONSTRAINT uq_photo_uuid UNIQUE (uuid), 
	CONSTRAINT fk_photo_group_id_photo_group FOREIGN KEY(group_id) REFERENCES photo_group (id) ON DELETE SET NULL, 
	CONSTRAINT fk_photo_import_id_import_run FOREIGN KEY(import_id) REFERENCES import_run (id) ON DELETE SET NULL
);
CREATE INDEX ix_photo_import_id ON photo (import_id);
CREATE INDEX ix_photo_image_hash ON photo (image_hash);
CREATE INDEX ix_photo_taken ON photo (taken_from, taken_to, id);
CREATE INDEX ix_photo_group_id ON photo (group_id);
CREATE INDEX ix_photo_added ON photo (added_at, id);
CREATE TABLE import_item (
	import_id INTEGER NOT NULL, 
	path VARCHAR NOT NULL, 
	state VARCHAR DEFAULT 'waiting' NOT NULL, 
	reason_code VARCHAR, 
	reason_params JSON, 
	sha256 VARCHAR, 
	photo_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_import_item_state CHECK (state IN ('waiting', 'added', 'duplicate', 'failed', 'skipped')), 
	CONSTRAINT fk_import_item_import_id_import_run FOREIGN KEY(import_id) REFERENCES import_run (id) ON DELETE CASCADE
);
CREATE INDEX ix_import_item_photo_id ON import_item (photo_id);
CREATE INDEX ix_import_item_state ON import_item (import_id, state);
CREATE TABLE passage (
	text_id INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote VARCHAR NOT NULL, 
	"before" VARCHAR DEFAULT '' NOT NULL, 
	"after" VARCHAR DEFAULT '' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT fk_passage_text_id_text FOREIGN KEY(text_id) REFERENCES text (id) ON DELETE CASCADE
);
CREATE INDEX ix_passage_text_id ON passage (text_id);
CREATE TABLE article (
	uuid VARCHAR(36) NOT NULL, 
	text_id INTEGER NOT NULL, 
	headline VARCHAR, 
	byline VARCHAR, 
	publisher_id INTEGER, 
	url VARCHAR, 
	published_at VARCHAR, 
	language VARCHAR, 
	format VARCHAR DEFAULT 'text' NOT NULL, 
	engine VARCHAR, 
	added_at VARCHAR(24) NOT NULL, 
	removed_at VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_article_uuid UNIQUE (uuid), 
	CONSTRAINT fk_article_text_id_text FOREIGN KEY(text_id) REFERENCES text (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_article_publisher_id_party FOREIGN KEY(publisher_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_article_text_id ON article (text_id);
CREATE INDEX ix_article_publisher_id ON article (publisher_id);
CREATE INDEX ix_article_published_at ON article (published_at);
CREATE TABLE change (
	step_id INTEGER NOT NULL, 
	row_table VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	photo_id INTEGER, 
	kind VARCHAR NOT NULL, 
	old VARCHAR, 
	new VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_change_kind CHECK (kind IN ('insert', 'update', 'delete')), 
	CONSTRAINT fk_change_step_id_step FOREIGN KEY(step_id) REFERENCES step (id) ON DELETE CASCADE
);
CREATE INDEX ix_change_photo_id ON change (photo_id);
CREATE INDEX ix_change_step_id ON change (step_id);
CREATE INDEX ix_change_row ON change (row_table, row_id);
CREATE TABLE licence (
	uuid VARCHAR(36) NOT NULL, 
	name VARCHAR NOT NULL, 
	licensor_id INTEGER, 
	licensee VARCHAR, 
	category VARCHAR, 
	covers VARCHAR DEFAULT 'photos' NOT NULL, 
	supplier_id INTEGER, 
	collection_id INTEGER, 
	event_id INTEGER, 
	media VARCHAR, 
	territories VARCHAR, 
	excluded_territories VARCHAR, 
	languages VARCHAR, 
	"exclusive" BOOLEAN DEFAULT '0' NOT NULL, 
	print_run INTEGER, 
	uses_allowed INTEGER, 
	valid_from VARCHAR, 
	valid_to VARCHAR, 
	restrictions VARCHAR, 
	fee_minor BIGINT, 
	currency VARCHAR, 
	fee_rule VARCHAR, 
	invoice VARCHAR, 
	agreed_by VARCHAR, 
	contract_sha256 VARCHAR, 
	contract_name VARCHAR, 
	note VARCHAR, 
	ended_at VARCHAR, 
	uses_per VARCHAR, 
	reminder_days INTEGER, 
	renews_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_licence_covers CHECK (covers IN ('photos', 'supplier', 'collection', 'event')), 
	CONSTRAINT ck_licence_period CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to), 
	CONSTRAINT ck_licence_fee CHECK (fee_minor IS NULL OR currency IS NOT NULL), 
	CONSTRAINT ck_licence_uses_per CHECK (uses_per IS NULL OR uses_per IN ('month', 'year')), 
	CONSTRAINT uq_licence_uuid UNIQUE (uuid), 
	CONSTRAINT fk_licence_licensor_id_party FOREIGN KEY(licensor_id) REFERENCES party (id) ON DELETE SET NULL, 
	CONSTRAINT fk_licence_supplier_id_party FOREIGN KEY(supplier_id) REFERENCES party (id) ON DELETE SET NULL, 
	CONSTRAINT fk_licence_collection_id_collection FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE SET NULL, 
	CONSTRAINT fk_licence_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL, 
	CONSTRAINT fk_licence_renews_id_licence FOREIGN KEY(renews_id) REFERENCES licence (id) ON DELETE SET NULL
);
CREATE INDEX ix_licence_collection_id ON licence (collection_id);
CREATE INDEX ix_licence_supplier_id ON licence (supplier_id);
CREATE INDEX ix_licence_event_id ON licence (event_id);
CREATE INDEX ix_licence_renews_id ON licence (renews_id);
CREATE INDEX ix_licence_licensor_id ON licence (licensor_id);
CREATE INDEX ix_licence_valid_to ON licence (valid_to);
CREATE TABLE tag_parent (
	tag_id INTEGER NOT NULL, 
	parent_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_tag_parent_tag_id UNIQUE (tag_id, parent_id), 
	CONSTRAINT fk_tag_parent_tag_id_tag FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE, 
	CONSTRAINT fk_tag_parent_parent_id_tag FOREIGN KEY(parent_id) REFERENCES tag (id) ON DELETE CASCADE
);
CREATE INDEX ix_tag_parent_parent_id ON tag_parent (parent_id);
CREATE TABLE tag_alias (
	tag_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_tag_alias_tag_id UNIQUE (tag_id, name), 
	CONSTRAINT fk_tag_alias_tag_id_tag FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE
);
CREATE INDEX ix_tag_alias_folded ON tag_alias (folded);
CREATE TABLE photo_tag (
	photo_id INTEGER NOT NULL, 
	tag_id INTEGER NOT NULL, 
	source VARCHAR DEFAULT 'user' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_photo_tag_photo_id UNIQUE (photo_id, tag_id), 
	CONSTRAINT ck_photo_tag_source CHECK (source IN ('user', 'file', 'caption', 'gps', 'article', 'import')), 
	CONSTRAINT fk_photo_tag_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_photo_tag_tag_id_tag FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE
);
CREATE INDEX ix_photo_tag_tag_id ON photo_tag (tag_id, photo_id);
CREATE TABLE photo_place (
	photo_id INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	role VARCHAR DEFAULT 'shown' NOT NULL, 
	source VARCHAR DEFAULT 'user' NOT NULL, 
	state VARCHAR DEFAULT 'accepted' NOT NULL, 
	reason VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_photo_place_photo_id UNIQUE (photo_id, place_id, role), 
	CONSTRAINT ck_photo_place_role CHECK (role IN ('created', 'shown', 'dateline')), 
	CONSTRAINT ck_photo_place_source CHECK (source IN ('user', 'file', 'caption', 'gps', 'article', 'import')), 
	CONSTRAINT ck_photo_place_state CHECK (state IN ('proposed', 'accepted', 'rejected')), 
	CONSTRAINT fk_photo_place_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_photo_place_place_id_place FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE CASCADE
);
CREATE INDEX ix_photo_place_place_id ON photo_place (place_id, state, photo_id);
CREATE TABLE photo_event (
	photo_id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	source VARCHAR DEFAULT 'user' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_photo_event_photo_id UNIQUE (photo_id, event_id), 
	CONSTRAINT ck_photo_event_source CHECK (source IN ('user', 'file', 'caption', 'gps', 'article', 'import')), 
	CONSTRAINT fk_photo_event_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_photo_event_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_photo_event_event_id ON photo_event (event_id);
CREATE TABLE article_event (
	article_id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_article_event_article_id UNIQUE (article_id, event_id), 
	CONSTRAINT fk_article_event_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_event_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_article_event_event_id ON article_event (event_id);
CREATE TABLE collection_photo (
	collection_id INTEGER NOT NULL, 
	photo_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_collection_photo_collection_id UNIQUE (collection_id, photo_id), 
	CONSTRAINT fk_collection_photo_collection_id_collection FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	CONSTRAINT fk_collection_photo_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_collection_photo_photo_id ON collection_photo (photo_id);
CREATE TABLE photo_person (
	photo_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	party_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_photo_person_photo_id UNIQUE (photo_id, name), 
	CONSTRAINT fk_photo_person_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_photo_person_party_id_party FOREIGN KEY(party_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_photo_person_party_id ON photo_person (party_id);
CREATE INDEX ix_photo_person_folded ON photo_person (folded);
CREATE TABLE caption_version (
	photo_id INTEGER NOT NULL, 
	text_id INTEGER NOT NULL, 
	owner VARCHAR NOT NULL, 
	at VARCHAR(24) NOT NULL, 
	"by" VARCHAR, 
	article_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_caption_version_owner CHECK (owner IN ('supplier', 'desk', 'printed')), 
	CONSTRAINT fk_caption_version_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_caption_version_text_id_text FOREIGN KEY(text_id) REFERENCES text (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_caption_version_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
);
CREATE INDEX ix_caption_version_text_id ON caption_version (text_id);
CREATE INDEX ix_caption_version_photo_id ON caption_version (photo_id);
CREATE INDEX ix_caption_version_article_id ON caption_version (article_id);
CREATE TABLE credit (
	photo_id INTEGER NOT NULL, 
	line VARCHAR, 
	source VARCHAR, 
	copyright_notice VARCHAR, 
	copyright_owner VARCHAR, 
	creator_title VARCHAR, 
	withheld VARCHAR, 
	agency_id INTEGER, 
	distributor_id INTEGER, 
	supplier_id INTEGER, 
	category VARCHAR, 
	state VARCHAR DEFAULT 'missing' NOT NULL, 
	rule VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_credit_state CHECK (state IN ('missing', 'proposed', 'verified', 'conflict')), 
	CONSTRAINT ck_credit_withheld CHECK (withheld IS NULL OR withheld IN ('stringer', 'handout', 'pool', 'staff', 'courtesy', 'social media')), 
	CONSTRAINT uq_credit_photo_id UNIQUE (photo_id), 
	CONSTRAINT fk_credit_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_credit_agency_id_party FOREIGN KEY(agency_id) REFERENCES party (id) ON DELETE SET NULL, 
	CONSTRAINT fk_credit_distributor_id_party FOREIGN KEY(distributor_id) REFERENCES party (id) ON DELETE SET NULL, 
	CONSTRAINT fk_credit_supplier_id_party FOREIGN KEY(supplier_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_credit_supplier_id ON credit (supplier_id);
CREATE INDEX ix_credit_distributor_id ON credit (distributor_id);
CREATE INDEX ix_credit_category ON credit (category);
CREATE INDEX ix_credit_agency_id ON credit (agency_id);
CREATE INDEX ix_credit_state ON credit (state);
CREATE TABLE creator (
	photo_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	party_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_creator_photo_id UNIQUE (photo_id, position), 
	CONSTRAINT fk_creator_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_creator_party_id_party FOREIGN KEY(party_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_creator_folded ON creator (folded);
CREATE INDEX ix_creator_party_id ON creator (party_id);
CREATE TABLE file (
	uuid VARCHAR(36) NOT NULL, 
	photo_id INTEGER NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	size BIGINT NOT NULL, 
	format VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	kept BOOLEAN DEFAULT '1' NOT NULL, 
	root_id INTEGER, 
	relative_path VARCHAR, 
	came_from VARCHAR, 
	checked_at VARCHAR, 
	problem VARCHAR, 
	added_at VARCHAR(24) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_file_root_id UNIQUE (root_id, relative_path), 
	CONSTRAINT uq_file_uuid UNIQUE (uuid), 
	CONSTRAINT fk_file_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT uq_file_sha256 UNIQUE (sha256), 
	CONSTRAINT fk_file_root_id_root FOREIGN KEY(root_id) REFERENCES root (id) ON DELETE RESTRICT
);
CREATE INDEX ix_file_photo_id ON file (photo_id);
CREATE TABLE likeness (
	photo_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	distance INTEGER NOT NULL, 
	kind VARCHAR DEFAULT 'alike' NOT NULL, 
	decision VARCHAR DEFAULT 'undecided' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_likeness_photo_id UNIQUE (photo_id, other_id), 
	CONSTRAINT ck_likeness_kind CHECK (kind IN ('alike', 'mirrored', 'crop')), 
	CONSTRAINT ck_likeness_decision CHECK (decision IN ('undecided', 'same picture', 'different')), 
	CONSTRAINT fk_likeness_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_likeness_other_id_photo FOREIGN KEY(other_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_likeness_other_id ON likeness (other_id);
CREATE TABLE article_version (
	article_id INTEGER NOT NULL, 
	text_id INTEGER NOT NULL, 
	headline VARCHAR, 
	byline VARCHAR, 
	url VARCHAR, 
	published_at VARCHAR, 
	replaced_at VARCHAR(24) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT fk_article_version_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_version_text_id_text FOREIGN KEY(text_id) REFERENCES text (id) ON DELETE RESTRICT
);
CREATE INDEX ix_article_version_article_id ON article_version (article_id);
CREATE INDEX ix_article_version_text_id ON article_version (text_id);
CREATE TABLE article_part (
	article_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	lost_attribution BOOLEAN DEFAULT '0' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_article_part_kind CHECK (kind IN ('headline', 'byline', 'dateline', 'key point', 'paragraph', 'caption', 'pull quote', 'subheading', 'picture title', 'boilerplate')), 
	CONSTRAINT fk_article_part_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_part_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT
);
CREATE INDEX ix_article_part_passage_id ON article_part (passage_id);
CREATE INDEX ix_article_part_article_id ON article_part (article_id);
CREATE TABLE article_place (
	article_id INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_article_place_article_id UNIQUE (article_id, place_id), 
	CONSTRAINT fk_article_place_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_place_place_id_place FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE CASCADE
);
CREATE INDEX ix_article_place_place_id ON article_place (place_id);
CREATE TABLE orphan (
	article_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_orphan_kind CHECK (kind IN ('figure', 'quotation')), 
	CONSTRAINT fk_orphan_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_orphan_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT
);
CREATE INDEX ix_orphan_article_id ON orphan (article_id);
CREATE INDEX ix_orphan_passage_id ON orphan (passage_id);
CREATE TABLE photo_document (
	photo_id INTEGER NOT NULL, 
	headline VARCHAR DEFAULT '' NOT NULL, 
	caption VARCHAR DEFAULT '' NOT NULL, 
	credit VARCHAR DEFAULT '' NOT NULL, 
	printed VARCHAR DEFAULT '' NOT NULL, 
	other VARCHAR DEFAULT '' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_photo_document_photo_id UNIQUE (photo_id), 
	CONSTRAINT fk_photo_document_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE TABLE licence_fee (
	licence_id INTEGER NOT NULL, 
	size VARCHAR NOT NULL, 
	fee_minor BIGINT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_licence_fee_licence_id UNIQUE (licence_id, size), 
	CONSTRAINT ck_licence_fee_fee CHECK (fee_minor >= 0), 
	CONSTRAINT fk_licence_fee_licence_id_licence FOREIGN KEY(licence_id) REFERENCES licence (id) ON DELETE CASCADE
);
CREATE TABLE licence_photo (
	licence_id INTEGER NOT NULL, 
	photo_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_licence_photo_licence_id UNIQUE (licence_id, photo_id), 
	CONSTRAINT fk_licence_photo_licence_id_licence FOREIGN KEY(licence_id) REFERENCES licence (id) ON DELETE CASCADE, 
	CONSTRAINT fk_licence_photo_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_licence_photo_photo_id ON licence_photo (photo_id);
CREATE TABLE lease (
	uuid VARCHAR(36) NOT NULL, 
	photo_id INTEGER NOT NULL, 
	access VARCHAR NOT NULL, 
	valid_from VARCHAR, 
	valid_to VARCHAR, 
	media VARCHAR, 
	territories VARCHAR, 
	reason VARCHAR, 
	code VARCHAR, 
	phrase VARCHAR, 
	phrase_field VARCHAR, 
	phrase_start INTEGER, 
	phrase_end INTEGER, 
	state VARCHAR DEFAULT 'accepted' NOT NULL, 
	"by" VARCHAR, 
	at VARCHAR(24) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_lease_access CHECK (access IN ('allow', 'deny')), 
	CONSTRAINT ck_lease_state CHECK (state IN ('proposed', 'accepted', 'rejected')), 
	CONSTRAINT ck_lease_period CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to), 
	CONSTRAINT uq_lease_uuid UNIQUE (uuid), 
	CONSTRAINT fk_lease_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_lease_photo_id ON lease (photo_id);
CREATE TABLE override (
	photo_id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	at VARCHAR(24) NOT NULL, 
	valid_to VARCHAR, 
	phrase VARCHAR, 
	source_id INTEGER, 
	level VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT fk_override_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_override_photo_id ON override (photo_id);
CREATE TABLE permission (
	photo_id INTEGER NOT NULL, 
	granted_by VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	at VARCHAR, 
	evidence_sha256 VARCHAR, 
	note VARCHAR, 
	withdrawn_on VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT fk_permission_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_permission_photo_id ON permission (photo_id);
CREATE TABLE rights_verdict (
	photo_id INTEGER NOT NULL, 
	verdict VARCHAR NOT NULL, 
	cost VARCHAR, 
	reasons VARCHAR DEFAULT '' NOT NULL, 
	licence_state VARCHAR, 
	expires VARCHAR, 
	embargo_until VARCHAR, 
	breach BOOLEAN DEFAULT '0' NOT NULL, 
	valid_until VARCHAR, 
	rules_version VARCHAR NOT NULL, 
	licences VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_rights_verdict_verdict CHECK (verdict IN ('clear', 'conditions', 'blocked', 'unknown')), 
	CONSTRAINT ck_rights_verdict_cost CHECK (cost IS NULL OR cost IN ('free', 'conditional', 'pay')), 
	CONSTRAINT uq_rights_verdict_photo_id UNIQUE (photo_id), 
	CONSTRAINT fk_rights_verdict_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE
);
CREATE INDEX ix_rights_verdict_verdict ON rights_verdict (verdict);
CREATE INDEX ix_rights_verdict_expires ON rights_verdict (expires);
CREATE INDEX ix_rights_verdict_breach ON rights_verdict (breach);
CREATE INDEX ix_rights_verdict_embargo_until ON rights_verdict (embargo_until);
CREATE INDEX ix_rights_verdict_valid_until ON rights_verdict (valid_until);
CREATE INDEX ix_rights_verdict_licence_state ON rights_verdict (licence_state);
CREATE INDEX ix_rights_verdict_cost ON rights_verdict (cost);
CREATE TABLE article_caption (
	article_id INTEGER NOT NULL, 
	part_id INTEGER, 
	passage_id INTEGER NOT NULL, 
	credit_passage_id INTEGER, 
	credit_line VARCHAR, 
	creators VARCHAR, 
	withheld VARCHAR, 
	agency VARCHAR, 
	distributor VARCHAR, 
	image_source VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_article_caption_withheld CHECK (withheld IS NULL OR withheld IN ('stringer', 'handout', 'pool', 'staff', 'courtesy', 'social media')), 
	CONSTRAINT fk_article_caption_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_caption_part_id_article_part FOREIGN KEY(part_id) REFERENCES article_part (id) ON DELETE SET NULL, 
	CONSTRAINT fk_article_caption_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_article_caption_credit_passage_id_passage FOREIGN KEY(credit_passage_id) REFERENCES passage (id) ON DELETE RESTRICT
);
CREATE INDEX ix_article_caption_passage_id ON article_caption (passage_id);
CREATE INDEX ix_article_caption_part_id ON article_caption (part_id);
CREATE INDEX ix_article_caption_credit_passage_id ON article_caption (credit_passage_id);
CREATE INDEX ix_article_caption_article_id ON article_caption (article_id);
CREATE TABLE claim (
	uuid VARCHAR(36) NOT NULL, 
	article_id INTEGER, 
	photo_id INTEGER, 
	part_id INTEGER, 
	passage_id INTEGER NOT NULL, 
	cue_passage_id INTEGER, 
	claimant_passage_id INTEGER, 
	claimant_id INTEGER, 
	claimant VARCHAR, 
	claimant_kind VARCHAR, 
	kind VARCHAR DEFAULT 'other' NOT NULL, 
	reported_as VARCHAR DEFAULT 'other' NOT NULL, 
	modality VARCHAR DEFAULT 'asserted' NOT NULL, 
	state VARCHAR DEFAULT 'proposed' NOT NULL, 
	engine VARCHAR NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	note VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_claim_kind CHECK (kind IN ('casualty count', 'equipment loss', 'loss ratio', 'territorial control', 'assessment', 'capability', 'forecast', 'event', 'other')), 
	CONSTRAINT ck_claim_reported_as CHECK (reported_as IN ('claimed', 'confirmed', 'estimated', 'denied', 'consistent with', 'recorded', 'according to', 'warned', 'other')), 
	CONSTRAINT ck_claim_modality CHECK (modality IN ('asserted', 'negated', 'conditional', 'likely', 'future')), 
	CONSTRAINT ck_claim_state CHECK (state IN ('proposed', 'accepted', 'rejected', 'edited')), 
	CONSTRAINT uq_claim_uuid UNIQUE (uuid), 
	CONSTRAINT fk_claim_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_part_id_article_part FOREIGN KEY(part_id) REFERENCES article_part (id) ON DELETE SET NULL, 
	CONSTRAINT fk_claim_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_claim_cue_passage_id_passage FOREIGN KEY(cue_passage_id) REFERENCES passage (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_claim_claimant_passage_id_passage FOREIGN KEY(claimant_passage_id) REFERENCES passage (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_claim_claimant_id_party FOREIGN KEY(claimant_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_claim_part_id ON claim (part_id);
CREATE INDEX ix_claim_passage_id ON claim (passage_id);
CREATE INDEX ix_claim_cue_passage_id ON claim (cue_passage_id);
CREATE INDEX ix_claim_state ON claim (state);
CREATE INDEX ix_claim_article_id ON claim (article_id);
CREATE INDEX ix_claim_claimant_id ON claim (claimant_id);
CREATE INDEX ix_claim_claimant_passage_id ON claim (claimant_passage_id);
CREATE INDEX ix_claim_photo_id ON claim (photo_id);
CREATE TABLE claim_event (
	claim_id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_claim_event_claim_id UNIQUE (claim_id, event_id), 
	CONSTRAINT fk_claim_event_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_event_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_claim_event_event_id ON claim_event (event_id);
CREATE TABLE figure (
	claim_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	value VARCHAR, 
	minimum VARCHAR, 
	maximum VARCHAR, 
	op VARCHAR DEFAULT '=' NOT NULL, 
	approximate BOOLEAN DEFAULT '0' NOT NULL, 
	unit VARCHAR, 
	subject VARCHAR, 
	side VARCHAR, 
	number_from DOUBLE, 
	number_to DOUBLE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_figure_op CHECK (op IN ('=', '<', '<=', '>', '>=', 'between')), 
	CONSTRAINT fk_figure_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_figure_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT
);
CREATE INDEX ix_figure_claim_id ON figure (claim_id);
CREATE INDEX ix_figure_passage_id ON figure (passage_id);
CREATE INDEX ix_figure_number ON figure (number_from, number_to);
CREATE TABLE claim_date (
	claim_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	resolved_from VARCHAR, 
	resolved_to VARCHAR, 
	precision VARCHAR, 
	how VARCHAR, 
	role VARCHAR DEFAULT 'event' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_claim_date_role CHECK (role IN ('statement', 'as-of', 'event')), 
	CONSTRAINT fk_claim_date_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_date_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT
);
CREATE INDEX ix_claim_date_passage_id ON claim_date (passage_id);
CREATE INDEX ix_claim_date_claim_id ON claim_date (claim_id);
CREATE TABLE claim_place (
	claim_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	place_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT fk_claim_place_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_place_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_claim_place_place_id_place FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE SET NULL
);
CREATE INDEX ix_claim_place_claim_id ON claim_place (claim_id);
CREATE INDEX ix_claim_place_passage_id ON claim_place (passage_id);
CREATE INDEX ix_claim_place_place_id ON claim_place (place_id);
CREATE TABLE link (
	photo_id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	relation VARCHAR DEFAULT 'illustrates' NOT NULL, 
	"by" VARCHAR, 
	at VARCHAR(24) NOT NULL, 
	note VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_link_photo_id UNIQUE (photo_id, claim_id, relation), 
	CONSTRAINT ck_link_relation CHECK (relation IN ('depicts', 'illustrates', 'supports', 'contradicts', 'file photo')), 
	CONSTRAINT fk_link_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_link_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
CREATE INDEX ix_link_claim_id ON link (claim_id);
CREATE TABLE link_suggestion (
	photo_id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	caption_id INTEGER, 
	claim_id INTEGER, 
	score DOUBLE NOT NULL, 
	reason VARCHAR NOT NULL, 
	state VARCHAR DEFAULT 'proposed' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT uq_link_suggestion_photo_id UNIQUE (photo_id, caption_id, claim_id), 
	CONSTRAINT ck_link_suggestion_state CHECK (state IN ('proposed', 'accepted', 'rejected')), 
	CONSTRAINT fk_link_suggestion_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_link_suggestion_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	CONSTRAINT fk_link_suggestion_caption_id_article_caption FOREIGN KEY(caption_id) REFERENCES article_caption (id) ON DELETE CASCADE, 
	CONSTRAINT fk_link_suggestion_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
CREATE INDEX ix_link_suggestion_claim_id ON link_suggestion (claim_id);
CREATE INDEX ix_link_suggestion_article_id ON link_suggestion (article_id);
CREATE INDEX ix_link_suggestion_caption_id ON link_suggestion (caption_id);
CREATE TABLE appearance (
	uuid VARCHAR(36) NOT NULL, 
	photo_id INTEGER NOT NULL, 
	article_id INTEGER, 
	caption_id INTEGER, 
	publication VARCHAR, 
	publication_id INTEGER, 
	medium VARCHAR, 
	platform VARCHAR, 
	section VARCHAR, 
	page VARCHAR, 
	used_from VARCHAR, 
	used_to VARCHAR, 
	caption_printed VARCHAR, 
	credit_printed VARCHAR, 
	size VARCHAR, 
	territory VARCHAR, 
	circulation INTEGER, 
	status VARCHAR DEFAULT 'published' NOT NULL, 
	note VARCHAR, 
	currency VARCHAR, 
	fee_minor BIGINT, 
	invoice VARCHAR, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_appearance_status CHECK (status IN ('pending', 'published', 'removed')), 
	CONSTRAINT ck_appearance_fee CHECK (fee_minor IS NULL OR currency IS NOT NULL), 
	CONSTRAINT uq_appearance_uuid UNIQUE (uuid), 
	CONSTRAINT fk_appearance_photo_id_photo FOREIGN KEY(photo_id) REFERENCES photo (id) ON DELETE CASCADE, 
	CONSTRAINT fk_appearance_article_id_article FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE SET NULL, 
	CONSTRAINT fk_appearance_caption_id_article_caption FOREIGN KEY(caption_id) REFERENCES article_caption (id) ON DELETE SET NULL, 
	CONSTRAINT fk_appearance_publication_id_party FOREIGN KEY(publication_id) REFERENCES party (id) ON DELETE SET NULL
);
CREATE INDEX ix_appearance_photo_id ON appearance (photo_id);
CREATE INDEX ix_appearance_caption_id ON appearance (caption_id);
CREATE INDEX ix_appearance_used_from ON appearance (used_from);
CREATE INDEX ix_appearance_article_id ON appearance (article_id);
CREATE INDEX ix_appearance_publication_id ON appearance (publication_id);
CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY);
CREATE VIRTUAL TABLE IF NOT EXISTS photo_words USING fts5(headline, caption, credit, printed, other, content='photo_document', content_rowid='photo_id', tokenize='ascii');
CREATE TRIGGER IF NOT EXISTS photo_words_insert AFTER INSERT ON photo_document BEGIN INSERT INTO photo_words(rowid, headline, caption, credit, printed, other) VALUES (new.photo_id, new.headline, new.caption, new.credit, new.printed, new.other); END;
CREATE TRIGGER IF NOT EXISTS photo_words_delete AFTER DELETE ON photo_document BEGIN INSERT INTO photo_words(photo_words, rowid, headline, caption, credit, printed, other) VALUES ('delete', old.photo_id, old.headline, old.caption, old.credit, old.printed, old.other); END;
CREATE TRIGGER IF NOT EXISTS photo_words_update AFTER UPDATE ON photo_document BEGIN INSERT INTO photo_words(photo_words, rowid, headline, caption, credit, printed, other) VALUES ('delete', old.photo_id, old.headline, old.caption, old.credit, old.printed, old.other); INSERT INTO photo_words(rowid, headline, caption, credit, printed, other) VALUES (new.photo_id, new.headline, new.caption, new.credit, new.printed, new.other); END;
INSERT INTO archive_fact VALUES ('fold_version', '1', 1);
INSERT INTO alembic_version VALUES ('0006');
