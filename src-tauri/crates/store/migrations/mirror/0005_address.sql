-- Street and town can be searched for. Rows that are here already get theirs from the record, in the form in
-- which they are written from now on: each line ended by U+001F.
ALTER TABLE member ADD COLUMN address TEXT NOT NULL DEFAULT '';

UPDATE member SET address = (
    SELECT
        CASE WHEN line1 = '' THEN '' ELSE line1 || char(31) END
        || CASE WHEN line2 = '' THEN '' ELSE line2 || char(31) END
    FROM (
        SELECT
            trim(coalesce(json_extract(customer, '$.address.street'), '') || ' '
                || coalesce(json_extract(customer, '$.address.house_number'), '')) AS line1,
            trim(coalesce(json_extract(customer, '$.address.zip_code'), '') || ' '
                || coalesce(json_extract(customer, '$.address.city'), '')) AS line2
        FROM record WHERE record.id = member.id
    )
) WHERE EXISTS (SELECT 1 FROM record WHERE record.id = member.id);
